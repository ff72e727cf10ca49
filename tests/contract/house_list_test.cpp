// What the house's list holds and how it is worked through: never a draft or a trial; all that match at once; the sheet
// as it is shown; more time for a draft that nobody reads; what a file said before.
#include "contract/spark.hpp"

namespace contract {
namespace {

const std::string winter = "/api/calls/spark-2014-winter";
using HouseList = Spark;

TEST_F(HouseList, a_trial_is_neither_listed_nor_counted_nor_exported_nor_ones_own_file) {
    auto manager = as("manager");
    const auto list = manager.get(winter + "/applications").body;
    const auto sheet = manager.get(winter + "/applications.csv").body;
    ASSERT_EQ(manager.post(winter + "/trial").status, 201);
    EXPECT_EQ(manager.get(winter + "/applications").body, list);
    EXPECT_EQ(manager.get(winter + "/applications.csv").body, sheet);
    EXPECT_EQ(manager.get("/api/applications").body, "[]");
    EXPECT_EQ(manager.get(winter + "/applications").number("/total"), manager.get(winter).number("/counts/sent"));
}

TEST_F(HouseList, a_managers_own_draft_is_theirs_and_not_in_the_houses_list) {
    auto manager = as("manager");
    const auto total = manager.get(winter + "/applications").number("/total");
    ASSERT_EQ(manager.post(winter + "/applications", R"({"startup":{"name":"Veilleuse"}})").status, 201);
    EXPECT_EQ(manager.get(winter + "/applications").number("/total"), total);
    EXPECT_EQ(manager.get("/api/applications").text("/0/startup/name"), "Veilleuse");
}

TEST_F(HouseList, the_sheet_holds_the_files_and_the_columns_that_are_shown) {
    auto manager = as("manager");
    const auto lines = [](const std::string& body) { return std::count(body.begin(), body.end(), '\n'); };
    const auto sheet =
        manager.get(winter + "/applications.csv?search=palabre&hide=city,team,technology,sent,looks_after");
    EXPECT_EQ(sheet.body.substr(3, sheet.body.find('\r') - 3),
              "number,startup,one_liner,tags,eligibility,reason,score,status");
    EXPECT_EQ(lines(sheet.body), 1 + manager.get(winter + "/applications?search=palabre").number("/total"));
    EXPECT_NE(sheet.body.find("Palabre"), std::string::npos);
}

TEST_F(HouseList, developers_that_nobody_told_are_unknown_and_not_none) {
    auto manager = as("manager");
    std::int64_t untold = 0, none = 0;
    for (const auto* call : {"spark-2014-winter", "spark-2013-spring"}) {
        const auto page = manager.get("/api/calls/" + std::string(call) + "/applications?limit=200");
        const auto items = page.at("/items");
        for (const auto& item : items.as_array()) {
            untold += item.at("developers").is_null();
            none += item.at("developers").is_int64() && item.at("developers").as_int64() == 0;
        }
    }
    EXPECT_EQ(untold,
              known("select count(*) from applications where developers_known = 0 and status <> 'draft' and "
                    "call_id in (select id from calls where slug in ('spark-2014-winter', 'spark-2013-spring'))"));
    EXPECT_GT(untold, 0);
    EXPECT_GT(none, 0);
}

TEST_F(HouseList, more_time_is_given_to_a_draft_by_the_number_that_its_founder_reads_out) {
    auto manager = as("manager");
    auto founder = guest();
    const auto draft = founder.post(winter + "/applications", R"({"startup":{"name":"Photophore"}})");
    auto number = draft.text("/number");
    for (auto& c : number) c = static_cast<char>(c == '-' ? ' ' : std::tolower(c));
    const auto wish = [](const std::string& given, const std::string& until) {
        return R"({"number":")" + given + R"(","until":")" + until + R"(","reason":"The train stood still"})";
    };
    EXPECT_EQ(manager.post(winter + "/extensions", wish(number, "2013-12-20T12:00:00Z")).status, 200);
    const auto file = "/api/applications/" + str(draft.number("/id"));
    EXPECT_EQ(founder.get(file).text("/extension/reason"), "The train stood still");
    EXPECT_EQ(manager.get(file).status, 404) << "unread";
    EXPECT_EQ(manager.post(winter + "/extensions", wish(number, "2013-12-10T12:00:00Z")).text("/errors/0/field"),
              "until");
    EXPECT_EQ(manager.post(winter + "/extensions", wish("1234-5678", "2013-12-20T12:00:00Z")).text("/errors/0/field"),
              "number");
    EXPECT_EQ(manager.post("/api/calls/spark-2013-spring/extensions", wish(number, "2013-12-20T12:00:00Z")).status,
              422);
    const auto trial = manager.post(winter + "/trial").text("/number");
    EXPECT_EQ(manager.post(winter + "/extensions", wish(trial, "2013-12-20T12:00:00Z")).status, 422);
}

TEST_F(HouseList, each_version_that_was_sent_can_be_read) {
    auto manager = as("manager");
    const auto file =
        known("select application_id from application_versions where number = 2 order by application_id limit 1");
    ASSERT_TRUE(file);
    const auto path = "/api/applications/" + str(*file);
    EXPECT_EQ(manager.get(path + "/versions/1").number("/number"), 1);
    EXPECT_EQ(boost::json::serialize(manager.get(path + "/versions/2").at("/answers")),
              boost::json::serialize(manager.get(path).at("/answers")));
    EXPECT_EQ(as("juror").get(path + "/versions/1").status, 404);
    EXPECT_EQ(as("manager@ruche.example").get(path + "/versions/1").status, 404);
}

TEST_F(HouseList, the_history_tells_who_looks_after_a_file_and_how_its_labels_changed) {
    auto manager = as("manager");
    const auto file = "/api/applications/" + str(file_of("Strapontin", "spark-2014-winter"));
    const auto me = manager.get("/api/me");
    manager.patch(file, R"({"looks_after":null})");
    manager.patch(file, R"({"looks_after":)" + str(me.number("/id")) + "}");
    EXPECT_EQ(manager.get(file + "/history").text("/0/chosen/name"), me.text("/name"));
    manager.patch(file, R"({"tags":["one","two"]})");
    manager.patch(file, R"({"tags":["two"]})");
    const auto history = manager.get(file + "/history");
    EXPECT_EQ(history.text("/0/what"), "removed");
    EXPECT_EQ(history.number("/0/count"), 1);
}

TEST_F(HouseList, a_history_reads_from_the_newest_to_the_oldest) {
    auto manager = as("manager");
    const auto newest_first = [](const boost::json::value& lines) {
        std::vector<std::string> times;
        for (const auto& line : lines.as_array()) times.emplace_back(line.at("at").as_string());
        return std::is_sorted(times.rbegin(), times.rend());
    };
    EXPECT_TRUE(newest_first(manager.get("/api/audit?limit=200").at("/items")));
    for (const auto file : all("select id from applications where status <> 'draft' and trial = 0")) {
        const auto history = manager.get("/api/applications/" + str(file) + "/history");
        EXPECT_TRUE(history.status == 404 || newest_first(history.at(""))) << history.body;
    }
}

TEST_F(HouseList, anything_is_found_by_those_who_may_see_it) {
    const auto found = [](Browser who, const std::string& kind) {
        return who.get("/api/find?search=palab").size("/" + kind);
    };
    EXPECT_EQ(found(as("manager"), "files"), 1u);
    EXPECT_EQ(found(as("manager"), "startups"), 1u);
    EXPECT_EQ(found(as("juror"), "files"), 0u);
    EXPECT_EQ(found(as("manager@ruche.example"), "startups"), 0u);
    EXPECT_EQ(as("juror").get("/api/find?search=wint").size("/calls"), 1u);
    EXPECT_EQ(as("founder").get("/api/find?search=brind").text("/startups/0/name"), "Brindille");
    EXPECT_EQ(as("manager").get("/api/find?search=").size("/calls"), 0u);
}

class ManyFiles : public Spark {
protected:
    world::World copy() const override {
        static const StoryTemplate many(450);
        return many.copy();
    }
};

TEST_F(ManyFiles, all_that_a_filter_matches_are_marked_a_batch_at_a_time_and_put_back) {
    auto manager = as("manager");
    const auto total = [&](const std::string& status) {
        return manager.get(winter + "/applications?status=" + status).number("/total");
    };
    const auto before = total("submitted");
    ASSERT_GT(before, 400);
    std::int64_t changed = 0, after = 0, batches = 0;
    std::vector<std::string> undo;
    do {
        const auto done = manager.post(
            winter + "/bulk",
            R"({"act":"status","status":"interview","matching":{"status":["submitted"],"after":)" + str(after) + "}}");
        ASSERT_EQ(done.status, 200) << done.body;
        changed += done.number("/changed");
        undo.push_back(done.text("/undo"));
        after = done.at("/next").is_null() ? 0 : done.number("/next");
        ++batches;
    } while (after);
    EXPECT_EQ(changed, before);
    EXPECT_EQ(batches, before / 200 + 1);
    EXPECT_EQ(total("submitted"), 0);
    for (const auto& token : undo) EXPECT_EQ(manager.post("/api/undo/" + token).status, 200);
    EXPECT_EQ(total("submitted"), before);
}

}  // namespace
}  // namespace contract
