// Who may read what: needs of a file, ties that the machine finds, what a reviewer would like; when phases open and
// close, and what is left to read.
#include <thread>

#include "contract/reviewing.hpp"
#include "reviews/standings.hpp"

namespace contract {
namespace {

class Reading : public Reviews {
protected:
    void set(const std::string& who, const std::string& wish) {
        EXPECT_EQ(as("manager").patch("/api/reviewers/" + str(reviewer(who)), wish).status, 200);
    }
    std::int64_t file(std::string_view startup) { return file_of(startup, "spark-2014-winter"); }
    bool reads(const std::string& who, std::string_view startup) {
        return known("select count(*) from reviews where application_id = ? and reviewer_id = ?", file(startup),
                     reviewer(who)) == 1;
    }
    // What the house's clock says, and all that is due by then.
    void at(const std::string& now) {
        EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":")" + now + "\"}").status, 200);
        house().jobs().do_due();
    }
};

TEST_F(Reading, of_every_file_goes_to_an_investor_where_a_need_says_so) {
    const auto phase = open_phase(R"({"kind":"paper","reads":2,"needs":[{"count":1,"of":"investor"}]})");
    set("juror", R"({"kinds":["investor"],"most":500})");
    auto manager = as("manager");
    const auto files = manager.get("/api/phases/" + phase + "/coverage").number("/files");
    const auto proposal = manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})");
    EXPECT_EQ(proposal.number("/lacking_reads"), 0) << proposal.body;
    EXPECT_EQ(known("select count(*) from reviews where reviewer_id = ?", reviewer("juror")), files);
    const auto lines = manager.get("/api/phases/" + phase + "/proposal?limit=500");
    std::int64_t as_investor = 0;
    for (std::size_t i = 0; i < lines.size("/items"); ++i)
        as_investor += lines.text("/items/" + std::to_string(i) + "/need") == "investor";
    EXPECT_EQ(as_investor, files);
    EXPECT_NE(lines.body.find("Reads as an investor."), std::string::npos);
}

TEST_F(Reading, that_no_investor_can_take_is_named_with_its_files_and_the_smallest_reason) {
    const auto phase = open_phase(R"({"kind":"paper","reads":2,"needs":[{"count":1,"of":"investor"}]})");
    set("juror", R"({"kinds":["investor"],"most":3})");
    for (const auto* who : {"advisor", "nadia", "julien"}) set(who, R"({"most":500})");
    auto manager = as("manager");
    const auto files = manager.get("/api/phases/" + phase + "/coverage").number("/files");
    const auto proposal = manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})");
    EXPECT_EQ(proposal.number("/lacking_reads"), files - 3);
    EXPECT_EQ(proposal.text("/lacking/0/need"), "investor");
    EXPECT_NE(proposal.text("/sentence").find("by investors, and the 1 reviewer who may give them can take 3."),
              std::string::npos)
        << proposal.text("/sentence");
}

TEST_F(Reading, is_pulled_only_by_those_whom_a_file_still_wants) {
    const auto phase = open_phase(R"({"kind":"paper","reads":1,"needs":[{"count":1,"of":"expert"}]})");
    set("advisor", R"({"kinds":["expert","investor"]})");
    EXPECT_EQ(as("juror").post("/api/phases/" + phase + "/next", R"({"files":3})").number("/given"), 0);
    EXPECT_EQ(as("advisor").post("/api/phases/" + phase + "/next", R"({"files":3})").number("/given"), 3);
}

TEST_F(Reading, needs_fit_within_the_readings_of_a_file) {
    const auto phase = open_phase(R"({"kind":"paper","reads":2})");
    auto manager = as("manager");
    const auto more =
        manager.patch("/api/phases/" + phase, R"({"needs":[{"count":2,"of":"investor"},{"count":1,"of":"sector"}]})");
    EXPECT_EQ(more.text("/errors/0/field"), "needs");
    EXPECT_EQ(manager.patch("/api/phases/" + phase, R"({"needs":[{"count":2,"of":"investor"}]})").status, 200);
    EXPECT_EQ(manager.patch("/api/phases/" + phase, R"({"reads":1})").text("/errors/0/code"), "too_many");
}

TEST_F(Reading, of_two_who_pull_the_last_place_at_once_only_one_gets_it) {
    const auto phase = open_phase(R"({"kind":"paper","reads":1})");
    auto juror = as("juror"), advisor = as("advisor");
    for (int turn = 0; turn < 10; ++turn) {
        std::thread beside([&] { juror.post("/api/phases/" + phase + "/next", R"({"files":2})"); });
        advisor.post("/api/phases/" + phase + "/next", R"({"files":2})");
        beside.join();
    }
    EXPECT_EQ(all("select count(*) from reviews group by application_id having count(*) > 1").size(), 0U);
    EXPECT_GT(known("select count(*) from reviews").value(), 10);
}

TEST_F(Reading, is_kept_from_whoever_works_or_worked_for_a_startup_or_looked_after_it_before) {
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    set("juror", R"({"organisation":"Elsewhere","organisations":["A bank","palabre"]})");
    // A startup that was here before, and the file with which it comes again.
    const std::string again =
        " from applications o join applications a on a.startup_id = o.startup_id and a.call_id <> o.call_id join calls "
        "c on c.id = a.call_id where c.slug = 'spark-2014-winter' and a.board = 'submitted' and a.trial = 0 and "
        "o.status <> 'draft' order by o.id limit 1";
    const auto before = known("select o.id" + again), file = known("select a.id" + again);
    ASSERT_TRUE(before && file);
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update applications set looks_after_id = ? where id = ?", person("advisor"), *before);
    });
    const auto others = as("manager").get("/api/phases/" + phase + "/coverage").number("/files") - 1;
    EXPECT_EQ(as("juror").post("/api/phases/" + phase + "/next", R"({"files":20})").number("/given"), others);
    EXPECT_FALSE(reads("juror", "Palabre"));
    give(phase);
    EXPECT_FALSE(reads("juror", "Palabre"));
    EXPECT_EQ(known<std::string>("select reason from conflicts where application_id = ? and reviewer_id = ?", *file,
                                 reviewer("advisor")),
              "coached");
    EXPECT_EQ(
        known("select count(*) from reviews where application_id = ? and reviewer_id = ?", *file, reviewer("advisor")),
        0);
}

TEST_F(Reading, is_kept_from_whoever_works_where_somebody_of_the_team_worked_before) {
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    set("juror", R"({"organisations":["Northwind Traders"]})");
    const auto startup = known("select startup_id from applications where id = ?", file("Palabre")).value();
    const auto owner = known("select min(id) from team_members where startup_id = ?", startup).value();
    auto manager = as("manager");
    const auto team = "/api/startups/" + str(startup) + "/team";
    const auto address = known<std::string>(
        "select p.email from team_members t join people p on p.id = t.person_id "
        "where t.id = ?",
        owner);
    auto founder = as(address.value());
    const auto told = founder.patch(team + "/" + str(owner), R"({"employers":["A school"," NORTHWIND  traders "]})");
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_EQ(manager.get(team).text("/0/employers/0"), "A school");
    std::string many;
    for (int i = 0; i < 21; ++i) many += (i ? ",\"Firm " : "\"Firm ") + std::to_string(i) + "\"";
    EXPECT_EQ(founder.patch(team + "/" + str(owner), R"({"employers":[)" + many + "]}").text("/errors/0/code"),
              "too_many");
    give(phase);
    EXPECT_FALSE(reads("juror", "Palabre"));
    EXPECT_EQ(known<std::string>("select reason from conflicts where application_id = ? and reviewer_id = ?",
                                 file("Palabre"), reviewer("juror")),
              "shared_employer");
    for (const auto* who : {"juror", "advisor"})
        EXPECT_EQ(as(who).get(team).status, 404) << "for whom one worked is told to nobody who reads";
}

TEST_F(Reading, goes_gladly_to_whoever_said_so_but_never_where_names_are_hidden) {
    const auto phase = open_phase(R"({"kind":"paper","reads":1})");
    auto juror = as("juror"), manager = as("manager");
    EXPECT_TRUE(juror.get(winter + "/names").at("/bids").as_bool());
    const auto bid = R"({"application":)" + str(file("Palabre")) + R"(,"bid":"gladly"})";
    EXPECT_EQ(juror.post(winter + "/bids", bid).status, 204);
    EXPECT_EQ(juror.get(winter + "/names?search=palabre").text("/names/0/bid"), "gladly");
    EXPECT_TRUE(as("advisor").get(winter + "/names?search=palabre").at("/names/0/bid").is_null());
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})").status, 200);
    EXPECT_TRUE(reads("juror", "Palabre"));
    EXPECT_NE(manager.get("/api/phases/" + phase + "/proposal?limit=500").body.find("Would read it gladly."),
              std::string::npos);
    EXPECT_EQ(manager.patch("/api/phases/" + phase, R"({"hides_names":true})").status, 200);
    EXPECT_FALSE(juror.get(winter + "/names").at("/bids").as_bool());
    EXPECT_EQ(juror.post(winter + "/bids", bid).code(), "reads_blind");
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/proposal", R"({"fair":false})").status, 200);
    EXPECT_EQ(manager.get("/api/phases/" + phase + "/proposal?limit=500").body.find("gladly"), std::string::npos);
}

TEST_F(Reading, begins_and_ends_by_the_dates_of_its_phase_and_is_told_once) {
    const auto phase =
        str(as("manager")
                .post(winter + "/phases",
                      R"({"kind":"paper","opens_at":"2013-12-10T08:00:00Z","closes_at":"2013-12-12T08:00:00Z"})")
                .number("/id"));
    const auto told = [&](const std::string& kind) {
        return known("select count(*) from events where kind = ? and subject_id = ?", kind, std::stoll(phase)).value();
    };
    at("2013-12-10T07:59:00Z");
    EXPECT_EQ(told("phase.opened"), 0);
    at("2013-12-10T08:00:00Z");
    EXPECT_EQ(told("phase.opened"), 1);
    at("2013-12-12T09:00:00Z");
    at("2013-12-12T09:01:00Z");
    EXPECT_EQ(told("phase.closed"), 1);
    EXPECT_EQ(as("manager").get(winter + "/phases").text("/0/state"), "closed");
}

TEST_F(Reading, of_those_who_passed_begins_in_the_next_phase_with_loads_that_are_free_again) {
    const auto first = open_phase(R"({"kind":"paper","reads":1})");
    for (const auto* who : {"juror", "advisor", "nadia", "julien"}) set(who, R"({"most":12})");
    give(first);
    auto manager = as("manager");
    for (const auto* startup : {"Palabre", "Lampyre"}) {
        EXPECT_EQ(manager.post("/api/applications/" + str(file(startup)) + "/opening").status, 204);
        EXPECT_EQ(manager.patch("/api/applications/" + str(file(startup)), R"({"status":"shortlisted"})").status, 200);
    }
    EXPECT_EQ(manager.post("/api/phases/" + first + "/closing").text("/state"), "closed");
    const auto second = manager.post(winter + "/phases", R"({"kind":"interview","reads":4})");
    EXPECT_EQ(second.number("/counts/files"), 2);
    const auto id = str(second.number("/id"));
    EXPECT_EQ(manager.post("/api/phases/" + id + "/opening").status, 200);
    const auto proposal = manager.post("/api/phases/" + id + "/proposal", R"({"fair":false})");
    EXPECT_EQ(proposal.number("/added"), 8) << proposal.body;
    EXPECT_EQ(manager.post(winter + "/phases", R"({"kind":"final"})").text("/takes"), "interview");
}

TEST_F(Reading, is_listed_page_by_page_with_how_long_it_may_take) {
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    give(phase);
    auto juror = as("juror");
    const auto whole = juror.get("/api/reviews");
    const auto total = whole.number("/0/files/total");
    EXPECT_GT(total, 10);
    EXPECT_EQ(whole.number("/0/waiting"), total);
    EXPECT_EQ(whole.number("/0/read_on"), whole.number("/0/files/items/0/id"));
    EXPECT_TRUE(whole.at("/0/minutes_left").is_null());
    std::vector<std::int64_t> ids;
    std::string cursor;
    do {
        const auto page = juror.get("/api/phases/" + phase + "/reviews?limit=7" + cursor);
        for (std::size_t i = 0; i < page.size("/items"); ++i)
            ids.push_back(page.number("/items/" + std::to_string(i) + "/id"));
        cursor = page.text("/next").empty() ? "" : "&cursor=" + page.text("/next");
        EXPECT_EQ(page.number("/total"), total);
    } while (!cursor.empty());
    EXPECT_EQ(static_cast<std::int64_t>(ids.size()), total);
    EXPECT_EQ(ids.front(), whole.number("/0/read_on"));
    database().write_now({}, [&](db::Tx& tx) {
        for (int i = 0; i < 3; ++i)
            // Ten minutes each, in a sitting of its own.
            tx.run("update reviews set state = 'finished', begun_at = ?, finished_at = ? where id = ?",
                   i * 10'000'000'000, i * 10'000'000'000 + 600'000'000, ids[static_cast<std::size_t>(i)]);
        tx.run(
            "update applications set status = 'withdrawn', board = 'withdrawn' where id = (select application_id from "
            "reviews where id = ?)",
            ids.back());
    });
    const auto later = juror.get("/api/reviews");
    EXPECT_EQ(later.number("/0/finished"), 3);
    EXPECT_EQ(later.number("/0/waiting"), total - 4);
    EXPECT_EQ(later.number("/0/minutes_left"), 10 * (total - 4));
    EXPECT_EQ(later.number("/0/read_on"), ids[3]);
}

TEST_F(Reading, is_listed_by_what_is_still_to_read) {
    const auto phase = open_phase(R"({"kind":"paper","reads":4})");
    give(phase);
    auto juror = as("juror");
    const auto listed = [&](const std::string& limit) {
        std::vector<std::int64_t> out;
        std::string cursor;
        do {
            const auto page = juror.get("/api/phases/" + phase + "/reviews?limit=" + limit + cursor);
            for (std::size_t i = 0; i < page.size("/items"); ++i)
                out.push_back(page.number("/items/" + std::to_string(i) + "/id"));
            cursor = page.text("/next").empty() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.empty());
        return out;
    };
    const auto own_order = listed("500");
    ASSERT_GT(own_order.size(), 8U);
    const auto turn = [&](std::size_t at, const std::string& state) {
        database().write_now(
            {}, [&](db::Tx& tx) { tx.run("update reviews set state = ? where id = ?", state, own_order[at]); });
    };
    for (const std::size_t at : {0U, 3U}) turn(at, "finished");
    for (const std::size_t at : {2U, 5U}) turn(at, "begun");
    turn(4, "leaving");  // a wish of the house that its reader does not see
    std::vector<std::int64_t> expected{own_order[2], own_order[5]};
    for (std::size_t at = 1; at < own_order.size(); ++at)
        if (at != 2 && at != 3 && at != 5) expected.push_back(own_order[at]);
    expected.insert(expected.end(), {own_order[0], own_order[3]});
    EXPECT_EQ(listed("500"), expected);
    EXPECT_EQ(listed("1"), expected);
    EXPECT_EQ(listed("3"), expected);
    EXPECT_EQ(juror.get("/api/reviews").number("/0/read_on"), own_order[2]);
    const auto after = [&](std::int64_t review) { return juror.get("/api/reviews/" + str(review)).at("/next"); };
    EXPECT_EQ(after(own_order[2]), own_order[4]);
    EXPECT_EQ(after(own_order.back()), own_order[1]) << "round to the first that is left";
    for (std::size_t at = 0; at < own_order.size(); ++at) turn(at, "finished");
    EXPECT_TRUE(after(own_order[2]).is_null());
}

TEST_F(Reading, whose_standings_are_made_anew_is_shown_whole_and_leaves_nothing_behind) {
    const auto phase = open_phase(R"({"kind":"paper","reads":2})");
    give(phase);
    database().write_now({}, [](db::Tx& tx) {
        tx.run("update reviews set state = 'finished', score = 500, first_score = 500, begun_at = 1, finished_at = 2");
    });
    const auto id = std::stoll(phase);
    reviews::calibrate(database(), id);
    auto manager = as("manager");
    const auto before = manager.get("/api/phases/" + phase + "/standings");
    EXPECT_GT(before.number("/total"), 10);
    // Of a making that has come half the way, nothing is shown.
    database().write_now({}, [&](db::Tx& tx) {
        tx.run(
            "insert into standings select phase_id, generation + 1, application_id, reviews, raw, calibrated, error, "
            "place + 1, place_low, place_high, chance, panel from standings where place < 5");
    });
    EXPECT_EQ(manager.get("/api/phases/" + phase + "/standings").body, before.body);
    reviews::calibrate(database(), id);
    EXPECT_EQ(manager.get("/api/phases/" + phase + "/standings").body, before.body);
    EXPECT_EQ(known("select count(distinct generation) from standings"), 1);
    EXPECT_EQ(known("select count(*) from standings"), before.number("/total"));
}

}  // namespace
}  // namespace contract
