// What the house does with files: verdicts checked anew and overridden, many files marked at once and put back.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";
using HouseFlow = Spark;

std::string rules_with(int people) {
    const std::string empty =
        R"("limits":[],"rates":[],"countries":[],"technologies":[],"sentence":{"en":"","fr":"","pt":""})";
    return R"({"key":"all","kind":"all",)" + empty +
           R"(,"rules":[{"key":"people","kind":"people_fewer_than","number":)" + str(people) + "," + empty +
           R"(,"rules":[]}]})";
}

TEST_F(HouseFlow, an_override_is_recorded_counts_and_is_lifted) {
    auto manager = as("manager");
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    const auto before = manager.get(file).text("/verdict/eligibility");
    const std::string other = before == "eligible" ? "not_eligible" : "eligible";
    const auto done =
        manager.post(file + "/override", R"({"eligibility":")" + other + R"(","reason":"We called them"})");
    EXPECT_EQ(done.text("/verdict/eligibility"), other);
    EXPECT_EQ(done.text("/override/reason"), "We called them");
    EXPECT_EQ(done.number("/override/by/id"), manager.get("/api/me").number("/id"));
    EXPECT_EQ(manager.get(file + "/history").text("/0/kind"), "application.verdict_overridden");
    EXPECT_EQ(manager.put(winter + "/eligibility", R"({"rules":)" + rules_with(50) + "}").status, 200);
    house().jobs().do_due();
    EXPECT_EQ(manager.get(file).text("/verdict/eligibility"), other) << "the house's word stays over new rules";
    const auto lifted = manager.remove(file + "/override");
    EXPECT_EQ(lifted.text("/verdict/eligibility"), "eligible");
    EXPECT_TRUE(lifted.at("/override").is_null());
    EXPECT_EQ(manager.get(file + "/history").text("/0/kind"), "application.override_lifted");
}

TEST_F(HouseFlow, changed_rules_turn_verdicts_after_a_preview_and_tell_the_manager) {
    auto manager = as("manager");
    ASSERT_EQ(manager.put(winter + "/eligibility", R"({"rules":)" + rules_with(50) + "}").status, 200);
    house().jobs().do_due();
    const auto all_files = manager.get(winter + "/eligibility");
    EXPECT_EQ(all_files.number("/not_eligible"), 0);
    const auto wish = R"({"rules":)" + rules_with(2) + "}";
    const auto preview = manager.post(winter + "/eligibility/preview", wish);
    EXPECT_GT(preview.number("/after/not_eligible"), preview.number("/total") / 2);
    EXPECT_EQ(manager.get(winter + "/eligibility").body, all_files.body) << "a preview stores nothing";
    const auto flipped = "select count(*) from events where kind = 'application.verdict_flipped'";
    const auto before = known(flipped).value();
    ASSERT_EQ(manager.put(winter + "/eligibility", wish).status, 200);
    house().jobs().do_due();
    const auto after = manager.get(winter + "/eligibility");
    EXPECT_EQ(after.number("/not_eligible"), preview.number("/after/not_eligible"));
    EXPECT_EQ(after.number("/eligible"), preview.number("/after/eligible"));
    EXPECT_GT(known(flipped).value(), before);
    EXPECT_NE(manager.get("/api/today").body.find("verdict_flipped"), std::string::npos);
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    EXPECT_EQ(manager.get(file + "/history").text("/0/kind"), "application.verdict_flipped");
    EXPECT_EQ(manager.get(file).text("/status"), "submitted") << "the machine never refuses anybody";
}

TEST_F(HouseFlow, many_files_are_marked_at_once_and_put_back) {
    auto manager = as("manager");
    std::string ids;
    for (const auto* name : {"Palabre", "Strapontin", "Lampyre"})
        (ids += ids.empty() ? "" : ",") += str(file_of(name, "spark-2014-winter"));
    const auto wish = R"({"applications":[)" + ids + R"(],"act":"status","status":"shortlisted"})";
    const auto list = winter + "/applications?status=shortlisted";
    const auto before = manager.get(winter + "/applications?limit=200&sort=name").body;
    const auto done = manager.post(winter + "/bulk", wish);
    EXPECT_EQ(done.number("/changed"), 3);
    EXPECT_EQ(manager.get(list).number("/total"), 3);
    const auto undo = "/api/undo/" + done.text("/undo");
    EXPECT_EQ(as("nadia").post(undo).status, 404) << "only who did it";
    EXPECT_EQ(manager.post(undo).number("/changed"), 3);
    EXPECT_EQ(manager.get(list).number("/total"), 0);
    EXPECT_EQ(manager.post(undo).status, 404);
    EXPECT_EQ(manager.get(winter + "/applications?limit=200&sort=name").size("/items"),
              boost::json::parse(before).at("items").as_array().size());
}

TEST_F(HouseFlow, an_undo_leaves_a_file_alone_that_was_withdrawn_meanwhile) {
    auto manager = as("manager");
    const auto id = file_of("Palabre", "spark-2014-winter");
    const auto done =
        manager.post(winter + "/bulk", R"({"applications":[)" + str(id) + R"(],"act":"tag","tag":"music"})");
    EXPECT_EQ(as("mariam@palabre.example").post("/api/applications/" + str(id) + "/withdrawal").status, 200);
    EXPECT_EQ(manager.post("/api/undo/" + done.text("/undo")).status, 200);
    EXPECT_EQ(manager.get("/api/applications/" + str(id)).text("/status"), "withdrawn");
}

TEST_F(HouseFlow, a_file_is_found_by_the_number_that_its_team_quotes) {
    auto manager = as("manager");
    const auto list = std::string("/api/calls/spark-2014-winter/applications");
    const auto file = manager.get(list + "?limit=1").text("/items/0/number");
    const auto found = manager.get(list + "?search=" + file);
    EXPECT_EQ(std::pair(found.number("/total"), found.text("/items/0/number")), std::pair(std::int64_t{1}, file));
    EXPECT_EQ(manager.get(list + "?search=%F0%9F%92%A9").number("/total"), 0) << "no word, so no file";
}

TEST_F(HouseFlow, a_filter_may_be_told_once_for_each_value) {
    auto manager = as("manager");
    const auto list = std::string("/api/calls/spark-2013-spring/applications?limit=1&status=joined");
    EXPECT_EQ(manager.get(list + "&status=refused").number("/total"), 45);
    EXPECT_EQ(manager.get(list + ",refused").number("/total"), 45);
    EXPECT_EQ(manager.get(list + "&limit=2").text("/errors/0/code"), "repeated");
}

TEST_F(HouseFlow, a_stale_if_match_is_refused_and_nothing_changes) {
    auto manager = as("manager");
    const auto file = "/api/applications/" + str(file_of("Palabre", "spark-2014-winter"));
    const auto version = str(manager.get(file).number("/version"));
    const Sending first{R"({"tags":["first"]})", {{"if-match", "\"" + version + "\""}}},
        second{R"({"tags":["second"]})", {{"if-match", version}}};
    EXPECT_EQ(manager.send("PATCH", file, first).status, 200);
    const auto refused = manager.send("PATCH", file, second);
    EXPECT_EQ(std::pair(refused.status, refused.code()), std::pair(412, std::string("changed_meanwhile")));
    EXPECT_EQ(manager.get(file).text("/tags/0"), "first");
    for (const auto& [method, target, body] :
         {std::tuple("PATCH", winter, std::string(R"({"summary":"x"})")),
          std::tuple("PUT", winter + "/eligibility", R"({"rules":)" + rules_with(5) + "}"),
          std::tuple("PATCH", std::string("/api/programmes/spark"), std::string(R"({"name":"x"})"))})
        EXPECT_EQ(manager.send(method, target, {body, {{"if-match", "999"}}}).status, 412) << target;
}

TEST_F(HouseFlow, a_moved_clock_is_the_clock_of_all) {
    auto admin = as("admin");
    ASSERT_EQ(admin.post("/api/demo/clock", R"({"now":"2013-12-16T09:00:00Z"})").status, 200);
    EXPECT_EQ(guest().get("/api/house").text("/now").substr(0, 13), "2013-12-16T09");
}

}  // namespace
}  // namespace contract
