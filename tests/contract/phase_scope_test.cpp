// A competition with national finals: each phase is for some countries and read by its own jury, an online final takes
// the countries that have none, and the best of all go on together.
#include "contract/reviewing.hpp"

namespace contract {
namespace {

class NationalFinals : public Reviews {
protected:
    void SetUp() override {
        Reviews::SetUp();
        if (IsSkipped()) return;
        settle("PT", 0, 5);
        settle("BR", 5, 3);
    }
    // The next so many of the files that were sent come from there.
    void settle(const std::string& country, std::int64_t after, std::int64_t count) {
        database().write_now({}, [&](db::Tx& tx) {
            tx.run(
                "update applications set country = ? where id in (select a.id from applications a join calls c on c.id "
                "= a.call_id where c.slug = 'spark-2014-winter' and a.status <> 'draft' and a.trial = 0 order by a.id "
                "limit ? offset ?)",
                country, count, after);
        });
    }
    std::string another_phase(const std::string& wish) {
        return str(as("manager").post(winter + "/phases", wish).number("/id"));
    }
    // Files that may be read: 'sent' leaves those out that can't be eligible.
    std::int64_t read_of(const std::string& country) {
        return known(
                   "select count(*) from applications a join calls c on c.id = a.call_id where c.slug = "
                   "'spark-2014-winter' and a.country = ? and a.trial = 0 and a.eligibility <> 'not_eligible' and "
                   "a.board in ('submitted', 'shortlisted', 'interview', 'offered', 'waiting_list')",
                   country)
            .value();
    }
    std::int64_t files_in(const std::string& phase) {
        return as("manager").get("/api/phases/" + phase + "/coverage").number("/files");
    }
    std::vector<std::int64_t> given(const std::string& phase) {
        return all("select distinct reviewer_id from reviews where phase_id = ? order by reviewer_id",
                   std::stoll(phase));
    }
};

TEST_F(NationalFinals, share_out_the_files_by_country_and_leave_the_others_to_the_one_online) {
    const auto portugal = open_phase(R"({"kind":"national","reads":1,"files_from":"countries","countries":["PT"]})");
    const auto brazil =
        another_phase(R"({"kind":"national","reads":1,"takes":"sent","files_from":"countries","countries":["BR"]})");
    const auto online = another_phase(R"({"kind":"national","reads":1,"takes":"sent","files_from":"elsewhere"})");
    EXPECT_GT(read_of("PT"), 0);
    EXPECT_EQ(files_in(portugal), read_of("PT"));
    EXPECT_EQ(files_in(brazil), read_of("BR"));
    EXPECT_EQ(files_in(online), read_of("FR"));
    const auto told = as("manager").get(winter + "/phases");
    EXPECT_EQ(told.text("/0/name"), "National final · Portugal");
    EXPECT_EQ(told.text("/2/name"), "Online final");
    EXPECT_EQ(as("manager").patch("/api/phases/" + brazil, R"({"files_from":"everywhere"})").status, 200);
    EXPECT_EQ(files_in(online), read_of("FR") + read_of("BR"));
    // Whoever passed, from wherever, is in the semifinal.
    const auto semifinal = another_phase(R"({"kind":"semifinal","reads":1,"takes":"shortlisted"})");
    const auto before = files_in(semifinal);
    database().write_now({}, [](db::Tx& tx) {
        tx.run(
            "update applications set board = 'shortlisted', status = 'shortlisted' where id in (select min(a.id) from "
            "applications a join calls c on c.id = a.call_id where c.slug = 'spark-2014-winter' and a.status = "
            "'submitted' and a.trial = 0 group by a.country)");
    });
    EXPECT_EQ(files_in(semifinal), before + 3);
}

TEST_F(NationalFinals, are_read_by_those_who_are_named_and_are_absent_for_all_others) {
    const auto phase = open_phase(R"({"kind":"national","reads":1,"files_from":"countries","countries":["PT"]})");
    auto manager = as("manager");
    const auto named = manager.patch("/api/phases/" + phase, "{\"readers\":[" + str(reviewer("juror")) + "]}");
    EXPECT_EQ(named.number("/readers/0"), reviewer("juror")) << named.body;
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})").number("/added"), read_of("PT"));
    EXPECT_EQ(given(phase), std::vector<std::int64_t>{reviewer("juror")});
    EXPECT_EQ(as("advisor").post("/api/phases/" + phase + "/next", R"({"files":3})").status, 404);
    EXPECT_EQ(as("advisor").get(winter + "/phases").body.find(phase), std::string::npos);
    const auto seen = as("juror").get(winter + "/phases");
    EXPECT_NE(seen.body.find(phase), std::string::npos);
    EXPECT_TRUE(seen.at("/0/readers").is_null());
    const auto file = known("select application_id from reviews where phase_id = ? limit 1", std::stoll(phase)).value();
    const auto by_hand =
        manager.post("/api/phases/" + phase + "/proposal/lines",
                     "{\"application\":" + str(file) + ",\"reviewer\":" + str(reviewer("advisor")) + "}");
    EXPECT_EQ(by_hand.code(), "reads_elsewhere");
}

TEST_F(NationalFinals, change_hands_but_for_what_somebody_has_begun) {
    const auto phase = open_phase(R"({"kind":"national","reads":1,"files_from":"countries","countries":["PT"]})");
    auto manager = as("manager");
    const auto for_jury = [&](const std::string& who) {
        EXPECT_EQ(manager.patch("/api/phases/" + phase, "{\"readers\":[" + str(reviewer(who)) + "]}").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})").status, 200);
        EXPECT_EQ(manager.post("/api/phases/" + phase + "/assignment", "{}").status, 200);
    };
    for_jury("juror");
    const auto begun = known("select min(id) from reviews where phase_id = ?", std::stoll(phase)).value();
    EXPECT_EQ(as("juror").patch("/api/reviews/" + str(begun), R"({"for_house":"They ship."})").status, 200);
    for_jury("advisor");
    EXPECT_EQ(
        all("select id from reviews where phase_id = ? and reviewer_id = ?", std::stoll(phase), reviewer("juror")),
        std::vector<std::int64_t>{begun});
    EXPECT_EQ(known("select count(*) from reviews where phase_id = ? and reviewer_id = ?", std::stoll(phase),
                    reviewer("advisor")),
              read_of("PT") - 1);
    EXPECT_EQ(as("juror").get("/api/reviews/" + str(begun)).status, 200);
}

TEST_F(NationalFinals, name_their_countries_once_and_readers_of_the_call) {
    auto manager = as("manager");
    const auto refused = [&](const char* wish) {
        const auto answer = manager.post(winter + "/phases", wish);
        EXPECT_EQ(answer.status, 422) << wish;
        return answer.text("/errors/0/field") + " " + answer.text("/errors/0/code");
    };
    EXPECT_EQ(refused(R"({"kind":"national","files_from":"countries"})"), "countries required");
    EXPECT_EQ(refused(R"({"kind":"national","files_from":"countries","countries":["PT","PT"]})"), "countries twice");
    EXPECT_EQ(refused(R"({"kind":"national","readers":[7]})"), "readers unknown");
    EXPECT_EQ(manager.get(winter + "/phases").at("").as_array().size(), 0U);
}

}  // namespace
}  // namespace contract
