// Between a team and the house: drafts are the team's alone, notes and tags the house's alone.
#include "contract/spark.hpp"

namespace contract {
namespace {

using Privacy = Spark;

TEST_F(Privacy, a_draft_is_counted_for_the_house_and_never_read) {
    auto manager = as("manager");
    const auto draft = str(file_of("Sarabande", "spark-2014-winter"));
    const auto startup = str(known("select id from startups where name = 'Sarabande'").value());
    for (const auto& target : {"/api/applications/" + draft, "/api/applications/" + draft + "/notes",
                               "/api/applications/" + draft + "/history",
                               "/api/calls/spark-2014-winter/applications/" + draft + "/neighbours",
                               "/api/applications/" + draft + "/receipt", "/api/startups/" + startup,
                               "/api/startups/" + startup + "/team", "/api/startups/" + startup + "/passport"})
        EXPECT_EQ(manager.get(target).status, 404) << target;
    EXPECT_EQ(
        manager.post("/api/applications/" + draft + "/override", R"({"eligibility":"eligible","reason":"?"})").status,
        404);
    EXPECT_EQ(manager.patch("/api/applications/" + draft, R"({"status":"refused"})").status, 404);
    for (const auto* target :
         {"/api/calls/spark-2014-winter/applications?limit=200",
          "/api/calls/spark-2014-winter/applications?status=draft",
          "/api/calls/spark-2014-winter/applications?search=sarabande", "/api/calls/spark-2014-winter/applications.csv",
          "/api/startups?search=sarabande", "/api/audit?limit=200", "/api/today"}) {
        const auto body = manager.get(target).body;
        EXPECT_EQ(body.find(draft), std::string::npos) << target;
        EXPECT_EQ(body.find("Sarabande"), std::string::npos) << target;
    }
    EXPECT_EQ(manager.get("/api/calls/spark-2014-winter").number("/counts/drafts"), 9);
}

TEST_F(Privacy, a_file_in_a_draft_is_the_teams_alone_until_it_is_sent) {
    auto founder = as("founder");
    const auto draft = str(file_of("Brindille", "bizspark-2014"));
    const auto questions = guest().get("/api/calls/bizspark-2014").at("/questions");
    std::string deck;
    for (const auto& q : questions.as_array())
        if (q.at("kind").as_string() == "file") deck = str(q.at("id").as_int64());
    const auto file = founder.upload("/api/applications/" + draft + "/files/" + deck, "%PDF-1.4\n", "plans.pdf");
    ASSERT_EQ(file.status, 201);
    EXPECT_EQ(founder.get("/api/files/" + str(file.number("/id"))).status, 200);
    EXPECT_EQ(as("manager").get("/api/files/" + str(file.number("/id"))).status, 404);
}

TEST_F(Privacy, tags_notes_and_who_looks_after_a_file_are_never_told_to_its_team) {
    auto manager = as("manager");
    auto founder = as("founder");
    const auto file = str(file_of("Brindille", "spark-2013-spring"));
    const auto path = "/api/applications/" + file;
    EXPECT_EQ(
        manager.patch(path, R"({"tags":["zwieback"],"looks_after":)" + str(manager.get("/api/me").number("/id")) + "}")
            .status,
        200);
    EXPECT_EQ(manager.post(path + "/notes", R"({"text":"A zwieback of a note"})").status, 201);
    EXPECT_EQ(manager.post(path + "/override", R"({"eligibility":"eligible","reason":"Seen"})").status, 200);
    const auto list = "/api/calls/spark-2013-spring/applications";
    for (const auto& target : {path, path + "/history", std::string("/api/applications"), std::string(list),
                               "/api/startups/" + str(founder.get(path).number("/startup/id")) + "/passport"}) {
        const auto body = founder.get(target).body;
        EXPECT_EQ(body.find("zwieback"), std::string::npos) << target;
        for (const auto* kind : {"note.written", "application.tagged", "application.looked_after"})
            EXPECT_EQ(body.find(kind), std::string::npos) << target;
    }
    EXPECT_EQ(founder.get(list).number("/items/0/notes"), 0);
    EXPECT_TRUE(founder.get(list).at("/items/0/looks_after").is_null());
    EXPECT_EQ(founder.get(path + "/notes").status, 403);
    for (const auto* asked : {"?tag=zwieback", "?looks_after=none", "?search=zwieback"}) {
        EXPECT_EQ(founder.get(list + std::string(asked)).number("/total"), 0) << asked;
        EXPECT_EQ(founder.get(list + std::string(asked)).size("/items"), 0u) << asked;
    }
    EXPECT_EQ(manager.get(list + std::string("?tag=zwieback")).number("/total"), 1);
}

TEST_F(Privacy, age_and_gender_are_told_to_oneself_only) {
    const auto team =
        "/api/startups/" + str(known("select id from startups where name = 'Brindille'").value()) + "/team";
    EXPECT_EQ(as("founder").get(team).text("/0/age_band"), "from_25");
    EXPECT_TRUE(as("karim@brindille.example").get(team).at("/0/age_band").is_null());
    EXPECT_TRUE(as("manager").get(team).at("/0/gender").is_null());
    EXPECT_EQ(
        as("manager").get("/api/applications/" + str(file_of("Brindille", "spark-2013-spring"))).body.find("from_25"),
        std::string::npos);
}

}  // namespace
}  // namespace contract
