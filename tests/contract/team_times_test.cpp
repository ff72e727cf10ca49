// Teams say when they can't come, once they were asked; and all who meet are reminded a day before.
#include <thread>

#include "contract/interviewing.hpp"

namespace contract {
namespace {

using Texts = std::vector<std::string>;

class TeamTimes : public Interviewing {
protected:
    Answer ask(Browser& manager, const std::string& body = "{}") { return manager.post(rounds + "/asking", body); }
    Answer remind(Browser& manager) { return manager.post(rounds + "/asking/reminders"); }
    Answer times_of(Browser& team, std::string_view startup) { return team.get(path(startup) + "/interview/times"); }
    Answer say(Browser& team, std::string_view startup, const Texts& busy, const std::string& version = "*") {
        return team.send("PUT", path(startup) + "/interview/times",
                         {R"({"busy":)" + list(busy) + "}", {{"if-match", version}}});
    }
    Answer note(Browser& manager, std::string_view startup, const Texts& busy, const std::string& version = "*") {
        return manager.send("PUT", rounds + "/teams/" + str(file(startup)) + "/times",
                            {R"({"busy":)" + list(busy) + "}", {{"if-match", version}}});
    }
    // Of the house's page, what it says of a team.
    boost::json::value team_on(const Answer& page, std::string_view startup) {
        const auto teams = page.at("/teams");
        for (const auto& team : teams.as_array())
            if (team.at("application") == file(startup)) return team;
        return nullptr;
    }
    std::string stand(Browser& manager, std::string_view startup) {
        return word(team_on(manager.get(rounds), startup).at("times"));
    }
    static std::string word(const boost::json::value& text) { return std::string(text.as_string()); }
    static Texts texts(const boost::json::value& list) {
        Texts out;
        for (const auto& one : list.as_array()) out.emplace_back(one.as_string());
        return out;
    }
    std::int64_t letters_of(const std::string& kind, std::string_view startup) {
        return known("select count(*) from letters where kind = ? and application_id = ?", kind, file(startup)).value();
    }
    std::int64_t team_size(std::string_view startup) {
        return known(
                   "select count(distinct t.person_id) from team_members t join startups s on s.id = t.startup_id "
                   "where s.name = ? and t.person_id is not null",
                   startup)
            .value();
    }
    // All that a team, others' teams, those who ask, another house and a guest may ask for.
    std::vector<std::pair<Eye, http::Role>> eyes() {
        std::vector<std::pair<Eye, http::Role>> out;
        for (const auto& [who, role] :
             {std::pair("guest", http::Role::guest), std::pair("mariam@palabre.example", http::Role::member),
              std::pair("ines@strapontin.example", http::Role::member), std::pair("juror", http::Role::juror),
              std::pair("manager@ruche.example", http::Role::manager)})
            out.emplace_back(eye(who), role);
        return out;
    }
    Texts targets(http::Role role) {
        return every_get({{"{slug}", {"spark-2014-winter"}},
                          {"applications", {str(file("Palabre")), str(file("Strapontin"))}},
                          {"startups", {startup("Palabre"), startup("Strapontin")}}},
                         role);
    }
    Texts seen_by(std::vector<std::pair<Eye, http::Role>>& all) {
        Texts out;
        for (auto& [one, role] : all) out.push_back(all_seen(one, targets(role)));
        return out;
    }

private:
    std::string startup(std::string_view name) {
        return str(known("select id from startups where name = ?", name).value());
    }
};

TEST_F(TeamTimes, are_said_by_the_team_once_the_house_asks) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(note(manager, "Palabre", {times[0]}).status, 200);
    EXPECT_EQ(times_of(mariam, "Palabre").status, 404);
    EXPECT_EQ(say(mariam, "Palabre", {}).status, 404);
    EXPECT_EQ(stand(manager, "Palabre"), "to_ask");
    const auto asked = ask(manager, R"({"answer_by":"2013-12-10"})");
    ASSERT_EQ(asked.status, 200) << asked.body;
    EXPECT_EQ(asked.text("/round/answer_by"), "2013-12-10");
    EXPECT_EQ(stand(manager, "Palabre"), "silent");
    EXPECT_EQ(ask(manager).code(), "nobody_to_ask");
    do_all_that_waits();
    for (const auto* startup : {"Palabre", "Strapontin", "Lampyre"})
        EXPECT_EQ(letters_of("interview.times_asked", startup), team_size(startup)) << startup;
    const auto own = times_of(mariam, "Palabre");
    EXPECT_EQ(own.size("/slots"), 6U);
    EXPECT_EQ(own.text("/answer_by"), "2013-12-10");
    EXPECT_EQ(texts(own.at("/busy")), Texts{times[0]});
    EXPECT_EQ(texts(own.at("/by_house")), Texts{times[0]});
    const auto said = say(mariam, "Palabre", {times[1], times[0], times[1], "2013-12-12T08:01:00Z"});
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(texts(said.at("/busy")), (Texts{times[0], times[1]})) << "only what is a time of the round, once";
    EXPECT_EQ(texts(said.at("/by_house")), Texts{times[0]}) << "who said it is kept";
    const auto told = team_on(manager.get(rounds), "Palabre");
    EXPECT_EQ(word(told.at("times")), "answered");
    EXPECT_EQ(texts(told.at("busy")), (Texts{times[0], times[1]}));
    EXPECT_EQ(texts(told.at("by_team")), Texts{times[1]});
    EXPECT_EQ(word(told.at("answered_by")), said.text("/answered_by"));
    auto ines = as("ines@strapontin.example");
    EXPECT_EQ(times_of(ines, "Palabre").status, 404) << "of another team";
    EXPECT_EQ(times_of(manager, "Palabre").status, 404) << "the house has a page of its own";
}

TEST_F(TeamTimes, are_asked_of_those_alone_who_know_that_they_come) {
    auto manager = as("manager");
    EXPECT_EQ(ask(manager).code(), "no_round");
    EXPECT_EQ(lay_out(manager).status, 200);
    EXPECT_EQ(ask(manager).code(), "nobody_to_ask");
    told("Palabre");
    EXPECT_EQ(manager
                  .post(winter + "/decisions",
                        R"({"moves":[{"application":)" + str(file("Strapontin")) + R"(,"decided":"interview"}]})")
                  .status,
              200);
    do_all_that_waits();
    EXPECT_EQ(stand(manager, "Strapontin"), "not_told");
    EXPECT_EQ(note(manager, "Strapontin", {times[0]}).status, 200);
    auto all_eyes = eyes();
    const auto before = seen_by(all_eyes);
    EXPECT_EQ(note(manager, "Palabre", {times[3]}).status, 200);
    EXPECT_EQ(note(manager, "Strapontin", {times[1]}).status, 200);
    do_all_that_waits();
    const auto noted = seen_by(all_eyes);
    for (std::size_t at = 0; at < all_eyes.size(); ++at)
        EXPECT_EQ(difference(before[at], noted[at]), "") << all_eyes[at].first.who << ": what the house notes";
    EXPECT_EQ(ask(manager).status, 200);
    do_all_that_waits();
    const auto asked = seen_by(all_eyes);
    for (const std::size_t at : {0, 2, 3, 4})
        EXPECT_EQ(difference(before[at], asked[at]), "") << all_eyes[at].first.who << ": others are asked";
    EXPECT_NE(asked[1], before[1]) << "whoever is asked sees it";
    EXPECT_EQ(letters_about("Strapontin"), Texts{});
    EXPECT_EQ(letters_about("Palabre"), Texts{"interview.times_asked"});
    EXPECT_EQ(stand(manager, "Strapontin"), "not_told");
}

TEST_F(TeamTimes, that_were_asked_for_tell_nothing_of_the_plan_in_pencil) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(ask(manager).status, 200);
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}).status, 200);
    do_all_that_waits();
    auto all_eyes = eyes();
    const auto before = seen_by(all_eyes);
    EXPECT_EQ(propose(manager).size("/lines"), 3U);
    EXPECT_EQ(place(manager, "Palabre", times[5], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(manager
                  .post(winter + "/decisions",
                        R"({"moves":[{"application":)" + str(file("Strapontin")) + R"(,"decided":"refused"}]})")
                  .status,
              200);
    EXPECT_EQ(remind(manager).code(), "reminded_today");
    do_all_that_waits();
    const auto after = seen_by(all_eyes);
    for (std::size_t at = 0; at < all_eyes.size(); ++at)
        EXPECT_EQ(difference(before[at], after[at]), "") << all_eyes[at].first.who;
}

TEST_F(TeamTimes, are_kept_to_by_the_plan_and_mark_the_line_that_they_break) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(ask(manager).status, 200);
    EXPECT_EQ(say(mariam, "Palabre", {times[0], times[1], times[2], times[3], times[4]}).status, 200);
    const auto line_of = [&](const Answer& page) {
        const auto lines = page.at("/lines");
        for (const auto& line : lines.as_array())
            if (line.at("application") == file("Palabre")) return line;
        return boost::json::value();
    };
    const auto plan = propose(manager);
    EXPECT_EQ(plan.size("/lines"), 3U);
    EXPECT_EQ(word(line_of(plan).at("starts_at")), times[5]);
    EXPECT_EQ(say(mariam, "Palabre", {times[5]}).status, 200);
    const auto broken = line_of(manager.get(rounds));
    EXPECT_EQ(word(broken.at("starts_at")), times[5]) << "nothing moves by itself";
    EXPECT_EQ(texts(broken.at("faults")), Texts{"Palabre can’t come at this time."});
    EXPECT_EQ(invite(manager).code(), "plan_has_faults");
    EXPECT_NE(word(line_of(propose(manager)).at("starts_at")), times[5]);
    EXPECT_EQ(say(mariam, "Palabre", times).status, 200);
    EXPECT_EQ(propose(manager).text("/unplaced/0/why"), "Palabre can come at none of the times.");
}

TEST_F(TeamTimes, changed_by_two_at_once_are_not_lost) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(ask(manager).status, 200);
    const auto seen = "\"" + str(times_of(mariam, "Palabre").number("/version")) + "\"";
    EXPECT_EQ(note(manager, "Palabre", {times[2]}, seen).status, 200);
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}, seen).code(), "changed_meanwhile");
    const auto fresh = times_of(mariam, "Palabre");
    EXPECT_EQ(texts(fresh.at("/busy")), Texts{times[2]});
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}, "\"" + str(fresh.number("/version")) + "\"").status, 200);
    EXPECT_EQ(note(manager, "Palabre", {}, "\"" + str(fresh.number("/version")) + "\"").code(), "changed_meanwhile");
    EXPECT_EQ(texts(team_on(manager.get(rounds), "Palabre").at("busy")), Texts{times[0]});
}

TEST_F(TeamTimes, said_by_two_of_a_team_at_the_same_moment_are_those_of_one) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), again = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(ask(manager).status, 200);
    const auto seen = "\"" + str(times_of(mariam, "Palabre").number("/version")) + "\"";
    Answer first, second;
    std::thread beside([&] { first = say(mariam, "Palabre", {times[0]}, seen); });
    second = say(again, "Palabre", {times[1]}, seen);
    beside.join();
    EXPECT_EQ((first.status == 200) + (second.status == 200), 1) << first.body << second.body;
    EXPECT_EQ((first.code() == "changed_meanwhile") + (second.code() == "changed_meanwhile"), 1);
    EXPECT_EQ(texts(times_of(mariam, "Palabre").at("/busy")), Texts{first.status == 200 ? times[0] : times[1]});
}

TEST_F(TeamTimes, are_the_teams_own_until_it_is_told_its_time) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(ask(manager).status, 200);
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}).status, 200);
    propose(manager);
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(times_of(mariam, "Palabre").status, 404);
    EXPECT_EQ(say(mariam, "Palabre", {}).code(), "has_a_time");
    EXPECT_EQ(mariam.get(path("Palabre") + "/interview").body.find(times[0]), std::string::npos)
        << "no other time that it can't come at is offered";
    EXPECT_EQ(manager.remove(rounds + "/plan/" + str(file("Palabre"))).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(times_of(mariam, "Palabre").status, 200) << "it was called off by the house, and is planned anew";
    told("Palabre", "waiting_list");
    EXPECT_EQ(times_of(mariam, "Palabre").status, 404);
}

TEST_F(TeamTimes, that_nobody_said_are_asked_for_once_more_a_day_later) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(remind(manager).code(), "nobody_silent");
    EXPECT_EQ(ask(manager).status, 200);
    EXPECT_EQ(say(mariam, "Palabre", {}).status, 200);
    EXPECT_EQ(remind(manager).code(), "reminded_today");
    at("2013-12-06T09:00:00Z");
    EXPECT_EQ(remind(manager).status, 200);
    EXPECT_EQ(remind(manager).code(), "reminded_today");
    do_all_that_waits();
    EXPECT_EQ(letters_of("interview.times_awaited", "Palabre"), 0) << "every time suits it";
    EXPECT_EQ(letters_of("interview.times_awaited", "Strapontin"), team_size("Strapontin"));
    EXPECT_EQ(
        manager
            .put(rounds + "/round", R"({"days":[{"day":"2013-12-13","from":540,"until":690}],"minutes":30,"pause":0,)"
                                    R"("panels":[{"name":"Amphitheatre"}]})")
            .status,
        200);
    EXPECT_EQ(stand(manager, "Palabre"), "silent") << "it was never asked about the new times";
}

// Interviews on the morning of 12 December, told on the 4th.
class InterviewReminders : public TeamTimes {
protected:
    std::int64_t to_team(std::string_view startup) { return letters_of("interview.soon", startup); }
    std::int64_t to_panel() {
        return known("select count(*) from letters where kind = 'interview.panel_soon'").value();
    }
};

TEST_F(InterviewReminders, go_to_team_and_panel_a_day_before_and_once) {
    auto manager = as("manager");
    ready(manager);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[4], {"juror", "nadia"}).status, 200);
    at("2013-12-05T09:00:00Z");
    EXPECT_EQ(invite(manager).status, 200);
    at("2013-12-11T07:59:00Z");
    EXPECT_EQ(to_team("Palabre"), 0);
    at("2013-12-11T08:00:30Z");
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre"));
    EXPECT_EQ(to_panel(), 2);
    EXPECT_EQ(to_team("Strapontin"), 0);
    at("2013-12-11T12:00:00Z");
    at("2013-12-11T08:00:30Z");
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre")) << "once";
    EXPECT_EQ(to_panel(), 2);
    at("2013-12-12T08:40:00Z");
    EXPECT_EQ(to_team("Strapontin"), team_size("Strapontin"));
    EXPECT_EQ(known<std::string>("select subject from letters where kind = 'interview.soon' and person_id = (select id "
                                 "from people where email_key = 'ines@strapontin.example')")
                      .value()
                      .find("09:30") == std::string::npos,
              false)
        << "by the clock of the call";
}

TEST_F(InterviewReminders, follow_what_was_told_last) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), ines = as("ines@strapontin.example");
    ready(manager, R"([{"name":"Amphitheatre"}])", R"(,"notice_hours":0)");
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Lampyre", times[2], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(ines.post(path("Strapontin") + "/interview/absence", "{}").status, 200);
    at("2013-12-11T08:30:30Z");
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre"));
    EXPECT_EQ(to_team("Strapontin"), 0) << "it is off";
    EXPECT_EQ(move(mariam, "Palabre", times[5]).status, 200);
    auto saoirse = as("saoirse@lampyre.example");
    EXPECT_EQ(move(saoirse, "Lampyre", times[0]).status, 200) << "told less than a day before";
    at("2013-12-12T07:00:00Z");
    EXPECT_EQ(to_team("Lampyre"), 0);
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre"));
    at("2013-12-12T09:00:30Z");
    EXPECT_EQ(to_team("Palabre"), 2 * team_size("Palabre")) << "of its new time";
    EXPECT_EQ(to_panel(), 4) << "of each of the two days once";
}

TEST_F(InterviewReminders, expect_nobody_who_has_left_the_step) {
    auto manager = as("manager");
    ready(manager);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(place(manager, "Strapontin", times[1], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    told("Palabre", "waiting_list");
    at("2013-12-11T08:30:30Z");
    EXPECT_EQ(to_team("Palabre"), 0);
    EXPECT_EQ(to_team("Strapontin"), team_size("Strapontin"));
    EXPECT_EQ(to_panel(), 2);
    EXPECT_EQ(known("select count(*) from letters where kind = 'interview.panel_soon' and body = ?",
                    known<std::string>("select replace(body, 'Palabre', '') from letters where kind = "
                                       "'interview.panel_soon' and person_id = ?",
                                       person("juror"))
                        .value()),
              1)
        << "the panel is not told of Palabre";
}

TEST_F(InterviewReminders, are_made_good_after_the_house_was_shut) {
    auto manager = as("manager");
    ready(manager);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(invite(manager).status, 200);
    do_all_that_waits();
    database().write_now({}, [&](db::Tx& tx) { tx.run("delete from jobs"); });
    at("2013-12-11T20:00:00Z");
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre"));
    database().write_now({}, [&](db::Tx& tx) {
        tx.run("update jobs set state = 'waiting', attempts = 1, lease_until = 0 where kind = 'interviews.remind'");
    });
    do_all_that_waits();
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre")) << "a job that is begun again tells nobody twice";
    at("2013-12-12T08:10:00Z");
    EXPECT_EQ(to_team("Palabre"), team_size("Palabre"));
}

}  // namespace
}  // namespace contract
