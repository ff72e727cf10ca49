// Interviews: planned in pencil within everybody's hours and ties, told by invitation, moved by the team itself.
#include <thread>

#include "contract/interviewing.hpp"

namespace contract {
namespace {

class Interviews : public Interviewing {};

using Kinds = std::vector<std::string>;

TEST_F(Interviews, are_planned_in_pencil_and_told_by_invitation_alone) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    ready(manager);
    const auto plan = propose(manager);
    ASSERT_EQ(plan.status, 200) << plan.body;
    EXPECT_EQ(plan.size("/lines"), 3U);
    EXPECT_EQ(plan.size("/unplaced"), 0U);
    EXPECT_TRUE(plan.at("/optimal").as_bool());
    EXPECT_EQ(plan.text("/lines/0/stands"), "pencil");
    EXPECT_EQ(plan.size("/lines/0/people"), 2U);
    EXPECT_EQ(plan.size("/lines/0/faults"), 0U);
    do_all_that_waits();
    EXPECT_EQ(founder.get(path("Palabre") + "/interview").status, 404);
    EXPECT_EQ(letters_about("Palabre"), Kinds{});
    const auto told = invite(manager);
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_EQ(told.text("/lines/0/stands"), "invited");
    do_all_that_waits();
    const auto own = founder.get(path("Palabre") + "/interview");
    EXPECT_EQ(own.text("/state"), "invited");
    EXPECT_EQ(own.text("/place"), "Amphitheatre");
    EXPECT_EQ(own.size("/people"), 2U);
    EXPECT_EQ(letters_about("Palabre"), (Kinds{"interview.invited", "interview.panel"}));
    EXPECT_EQ(invite(manager).code(), "nothing_to_tell");
    EXPECT_EQ(as("founder").get(path("Palabre") + "/interview").status, 404) << "of another team";
}

TEST_F(Interviews, in_pencil_change_no_byte_that_anybody_outside_may_ask_for) {
    auto manager = as("manager");
    ready(manager);
    do_all_that_waits();
    const auto targets = [&](http::Role role) {
        return every_get({{"{slug}", {"spark-2014-winter"}},
                          {"applications", {str(file("Palabre"))}},
                          {"startups", {str(known("select id from startups where name = 'Palabre'").value())}}},
                         role);
    };
    std::vector<std::pair<Eye, http::Role>> eyes;
    for (const auto& [who, role] :
         {std::pair("guest", http::Role::guest), std::pair("mariam@palabre.example", http::Role::member),
          std::pair("founder", http::Role::member), std::pair("juror", http::Role::juror),
          std::pair("manager@ruche.example", http::Role::manager)})
        eyes.emplace_back(eye(who), role);
    std::vector<std::string> before;
    for (auto& [one, role] : eyes) before.push_back(all_seen(one, targets(role)));
    propose(manager);
    EXPECT_EQ(place(manager, "Palabre", times[5], {"juror", "nadia"}).status, 200);
    do_all_that_waits();
    for (std::size_t at = 0; at < eyes.size(); ++at)
        EXPECT_EQ(difference(before[at], all_seen(eyes[at].first, targets(eyes[at].second))), "") << eyes[at].first.who;
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_NE(all_seen(eyes[1].first, targets(eyes[1].second)), before[1]) << "once told, it is seen";
}

TEST_F(Interviews, of_a_team_are_never_held_by_somebody_with_a_tie) {
    auto manager = as("manager"), juror = as("juror");
    ready(manager);
    EXPECT_EQ(
        juror.post(winter + "/conflicts", R"({"application":)" + str(file("Palabre")) + R"(,"known":true})").status,
        204);
    const auto plan = propose(manager);
    for (std::size_t at = 0; at < plan.size("/lines"); ++at) {
        const auto line = "/lines/" + std::to_string(at);
        if (plan.text(line + "/name") != "Palabre") continue;
        for (const auto* who : {"/people/0/name", "/people/1/name"}) EXPECT_NE(plan.text(line + who), "Antoine Delmas");
    }
    const auto refused = place(manager, "Palabre", times[5], {"juror", "nadia"});
    EXPECT_EQ(refused.code(), "tie");
    EXPECT_EQ(refused.text("/detail"), "Antoine Delmas has a tie with Palabre.");
    free_at(manager, "nadia", {});
    const auto again = propose(manager);
    EXPECT_EQ(again.text("/unplaced/0/name"), "Palabre");
    EXPECT_EQ(again.text("/unplaced/0/why"),
              "At no time that suits Palabre are 2 of those who ask free and without a tie to it.");
}

TEST_F(Interviews, changed_by_hand_keep_every_rule) {
    auto manager = as("manager"), nadia = as("nadia");
    ready(manager);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[0], {"juror", "nadia"}).code(), "room_taken");
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror"}).code(), "too_few");
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}, 2).code(), "no_panel");
    EXPECT_EQ(place(manager, "Strapontin", "2013-12-12T08:10:00Z", {"juror", "nadia"}).code(), "not_a_slot");
    free_at(manager, "gilles", {times[2]});
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "gilles"}).text("/detail"),
              "Gilles Perrin is not free at this time.");
    EXPECT_EQ(
        manager.put(rounds + "/teams/" + str(file("Strapontin")) + "/times", R"({"busy":)" + list({times[1]}) + "}")
            .status,
        200);
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}).code(), "team_busy");
    const auto stale = nadia.put(rounds + "/plan/" + str(file("Lampyre")),
                                 R"({"starts_at":")" + times[2] + R"(","panel":1,"people":[],"seen":0})");
    EXPECT_EQ(stale.code(), "plan_changed");
    EXPECT_EQ(manager.remove(rounds + "/plan/" + str(file("Palabre"))).size("/lines"), 0U);
    EXPECT_EQ(as("juror").get(rounds).status, 403);
    EXPECT_EQ(as("manager@ruche.example").get(rounds).status, 404);
}

TEST_F(Interviews, planned_again_after_a_late_refusal_change_as_little_as_can_be) {
    auto manager = as("manager");
    ready(manager);
    const auto before = propose(manager);
    EXPECT_EQ(propose(manager).at("/lines"), before.at("/lines"));
    free_at(manager, "juror", {});
    const auto after = propose(manager);
    ASSERT_EQ(after.size("/lines"), 3U);
    for (std::size_t at = 0; at < 3; ++at) {
        const auto line = "/lines/" + std::to_string(at);
        EXPECT_EQ(after.text(line + "/starts_at"), before.text(line + "/starts_at"));
        EXPECT_EQ(after.number(line + "/application"), before.number(line + "/application"));
    }
}

TEST_F(Interviews, are_moved_by_the_team_and_calendars_hear_of_it) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    do_all_that_waits();
    const auto own = founder.get(path("Palabre") + "/interview");
    EXPECT_EQ(own.size("/other_times"), 5U);
    EXPECT_EQ(own.number("/moves_left"), 2);
    const auto id = str(own.number("/id"));
    const auto mariam = known("select id from people where email_key = 'mariam@palabre.example'").value();
    const auto meeting = [&](const std::string& method, const std::string& from, const std::string& until,
                             const std::string& sequence, const std::string& status) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Spark//Spark//EN\r\nMETHOD:" + method +
               "\r\nBEGIN:VEVENT\r\nUID:" + id + ".interview@spark\r\nDTSTART:" + from + "\r\nDTEND:" + until +
               "\r\n|\r\nLOCATION:Amphitheatre\r\nSEQUENCE:" + sequence +
               "\r\nTRANSP:OPAQUE\r\nORGANIZER;CN=\"Spark\":mailto:house@spark.example\r\n|STATUS:" + status +
               "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    };
    // Without the lines that name things in the reader's language, and the attendee.
    const auto told = [&](const std::string& kind, std::int64_t to) {
        auto text = calendar_of(kind, to);
        const auto cut = [&](const std::string& begin, const std::string& end) {
            const auto from = text.find(begin);
            if (from != std::string::npos) text.replace(from, text.find(end, from) - from, "|");
        };
        cut("SUMMARY:", "\r\nLOCATION:");
        cut("ATTENDEE;", "STATUS:");
        return text;
    };
    EXPECT_EQ(told("interview.invited", mariam),
              meeting("REQUEST", "20131212T080000Z", "20131212T083000Z", "0", "CONFIRMED"));
    const auto moved = move(founder, "Palabre", times[4]);
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(moved.text("/starts_at"), times[4]);
    do_all_that_waits();
    EXPECT_EQ(told("interview.moved", mariam),
              meeting("REQUEST", "20131213T083000Z", "20131213T090000Z", "1", "CONFIRMED"));
    EXPECT_EQ(told("interview.panel", person("juror")),
              meeting("REQUEST", "20131213T083000Z", "20131213T090000Z", "1", "CONFIRMED"));
    EXPECT_EQ(letters_about("Palabre"),
              (Kinds{"interview.invited", "interview.moved", "interview.moved_by_team", "interview.panel"}));
    EXPECT_EQ(manager.get(rounds).text("/lines/0/starts_at"), times[4]) << "the plan follows";
    EXPECT_EQ(manager.remove(rounds + "/plan/" + str(file("Palabre"))).number("/to_cancel"), 1);
    EXPECT_EQ(invite(manager).status, 200);
    do_all_that_waits();
    EXPECT_EQ(founder.get(path("Palabre") + "/interview").text("/state"), "cancelled");
    EXPECT_EQ(told("interview.off", mariam).find("METHOD:CANCEL") == std::string::npos, false);
    EXPECT_EQ(told("interview.panel_off", person("juror")).find("STATUS:CANCELLED") == std::string::npos, false);
}

TEST_F(Interviews, are_moved_so_often_and_so_late_as_the_round_says) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    ready(manager, R"([{"name":"Amphitheatre"}])", R"(,"most_moves":1,"notice_hours":48)");
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(move(founder, "Palabre", times[1]).code(), "time_taken");
    EXPECT_EQ(move(founder, "Palabre", times[3]).status, 200);
    EXPECT_EQ(move(founder, "Palabre", times[4]).code(), "moved_often");
    EXPECT_EQ(as("admin").post("/api/demo/clock", R"({"now":"2013-12-10T09:00:00Z"})").status, 200);
    auto ines = as("ines@strapontin.example");
    EXPECT_EQ(move(ines, "Strapontin", times[4]).code(), "too_late");
    EXPECT_FALSE(ines.get(path("Strapontin") + "/interview").at("/may/move").as_bool());
}

TEST_F(Interviews, of_two_teams_that_want_the_last_time_one_gets_it) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), ines = as("ines@strapontin.example");
    ready(manager);
    for (const auto* who : {"juror", "gilles", "nadia"}) free_at(manager, who, {times[0], times[1], times[5]});
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    Answer first, second;
    std::thread beside([&] { first = move(mariam, "Palabre", times[5]); });
    second = move(ines, "Strapontin", times[5]);
    beside.join();
    EXPECT_EQ((first.status == 200) + (second.status == 200), 1) << first.body << second.body;
    EXPECT_EQ((first.code() == "time_taken") + (second.code() == "time_taken"), 1);
    auto& loser = first.status == 200 ? ines : mariam;
    const auto fresh = loser.get(path(first.status == 200 ? "Strapontin" : "Palabre") + "/interview");
    EXPECT_EQ(fresh.body.find(times[5]), std::string::npos);
    EXPECT_EQ(fresh.text("/other_times/0/starts_at"), first.status == 200 ? times[0] : times[1]);
}

TEST_F(Interviews, that_a_team_calls_off_free_their_time_and_the_file_stays_where_it_stands) {
    auto manager = as("manager"), founder = as("mariam@palabre.example");
    ready(manager);
    propose(manager);
    EXPECT_EQ(invite(manager).status, 200);
    do_all_that_waits();
    const auto off = founder.post(path("Palabre") + "/interview/absence", R"({"reason":"We are in Lyon"})");
    EXPECT_EQ(off.text("/state"), "called_off") << off.body;
    EXPECT_EQ(founder.get(path("Palabre")).text("/status"), "interview");
    do_all_that_waits();
    const auto page = manager.get(rounds);
    EXPECT_EQ(page.size("/lines"), 2U);
    EXPECT_TRUE(page.at("/unplaced/0/called_off").as_bool());
    EXPECT_EQ(page.text("/unplaced/0/reason"), "We are in Lyon");
    EXPECT_EQ(letters_about("Palabre"), (Kinds{"interview.called_off", "interview.invited", "interview.off",
                                               "interview.panel", "interview.panel_off"}));
    EXPECT_EQ(propose(manager).size("/lines"), 2U) << "it is not planned anew";
    EXPECT_EQ(founder.post(path("Palabre") + "/interview/absence", "{}").status, 404);
}

TEST_F(Interviews, are_read_and_scored_by_those_who_hold_them) {
    auto manager = as("manager"), juror = as("juror"), advisor = as("advisor");
    const auto phase = str(manager.post(winter + "/phases", R"({"kind":"interview","reads":2})").number("/id"));
    ready(manager);
    EXPECT_EQ(
        juror.put(rounds + "/own-times", R"({"free":)" + list({times[0], "2013-12-12T08:01:00Z"}) + R"(,"most":2})")
            .status,
        204);
    EXPECT_EQ(advisor.put(rounds + "/own-times", R"({"free":[]})").status, 404);
    EXPECT_EQ(juror.get("/api/interviews").size("/0/free"), 1U) << "only what is a time of the round";
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(juror.get("/api/interviews").size("/0/interviews"), 0U);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_TRUE(juror.get("/api/interviews").at("/0/interviews/0/review").is_null()) << "nothing is scored yet";
    EXPECT_EQ(manager.post("/api/phases/" + phase + "/opening").text("/state"), "open");
    const auto own = juror.get("/api/interviews");
    EXPECT_EQ(own.text("/0/interviews/0/name"), "Palabre");
    const auto id = str(own.number("/0/interviews/0/id"));
    EXPECT_EQ(juror.get("/api/interviews/" + id).text("/file/title"), "Palabre");
    EXPECT_EQ(juror.get("/api/interviews/" + id + "/interview.ics").status, 200);
    EXPECT_EQ(advisor.get("/api/interviews/" + id).status, 404);
    const auto review = str(own.number("/0/interviews/0/review"));
    EXPECT_EQ(juror.get("/api/reviews/" + review).status, 200);
    EXPECT_EQ(
        juror.post(winter + "/conflicts", R"({"application":)" + str(file("Palabre")) + R"(,"known":true})").status,
        204);
    EXPECT_EQ(juror.get("/api/interviews").size("/0/interviews"), 0U) << "a tie shuts it";
    EXPECT_EQ(juror.get("/api/interviews/" + id).status, 404);
    EXPECT_EQ(manager.get(rounds).text("/lines/0/faults/0"), "Antoine Delmas has a tie with Palabre.");
}

TEST_F(Interviews, of_spring_2013_stand_as_they_were_held) {
    const auto page = as("manager").get("/api/calls/spark-2013-spring/interviews");
    EXPECT_EQ(page.size("/lines"), 24U);
    for (std::size_t at = 0; at < 24; ++at) {
        EXPECT_EQ(page.text("/lines/" + std::to_string(at) + "/stands"), "held");
        EXPECT_EQ(page.size("/lines/" + std::to_string(at) + "/people"), 2U);
    }
    EXPECT_EQ(page.number("/to_tell"), 0);
    EXPECT_EQ(page.size("/unplaced"), 0U);
}

}  // namespace
}  // namespace contract
