// A team that takes another time: what it is offered, given and refused comes from what was told alone; what stands in
// pencil gives way to it, and only the house learns of that.
#include <thread>

#include "contract/interviewing.hpp"

namespace contract {
namespace {

using Texts = std::vector<std::string>;

class InterviewMoves : public Interviewing {
protected:
    // Palabre was told the first time; it may move as often as it likes.
    void palabre_is_told(Browser& manager) {
        ready(manager, R"([{"name":"Amphitheatre"}])", R"(,"most_moves":20)");
        EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
        EXPECT_EQ(invite(manager).status, 200);
        do_all_that_waits();
    }
    void pencil(Browser& manager, std::string_view startup, const std::string& at, const Texts& who) {
        const auto kept = place(manager, startup, at, who);
        EXPECT_EQ(kept.status, 200) << kept.body;
    }
    void take_out(Browser& manager, std::string_view startup) {
        EXPECT_EQ(manager.remove(rounds + "/plan/" + str(file(startup))).status, 200);
    }
    void board(Browser& manager, std::string_view startup, const std::string& decided) {
        EXPECT_EQ(manager
                      .post(winter + "/decisions",
                            R"({"moves":[{"application":)" + str(file(startup)) + R"(,"decided":")" + decided + "\"}]}")
                      .status,
                  200);
    }
    Answer own(Browser& team, std::string_view startup) { return team.get(path(startup) + "/interview"); }
    // "Strapontin 2013-12-12T08:30:00Z invited", by time.
    Texts plan(Browser& manager) {
        Texts out;
        const auto page = manager.get(rounds);
        for (std::size_t at = 0; at < page.size("/lines"); ++at) {
            const auto line = "/lines/" + std::to_string(at);
            out.push_back(page.text(line + "/name") + " " + page.text(line + "/starts_at") + " " +
                          page.text(line + "/stands"));
        }
        for (std::size_t at = 0; at < page.size("/unplaced"); ++at)
            out.push_back(page.text("/unplaced/" + std::to_string(at) + "/name") + " unplaced");
        return out;
    }
    // What a move to each other time answers, and back to the first; without how many moves are left.
    std::string moves_answered(Browser& team) {
        database().write_now({}, [&](db::Tx& tx) { tx.run("update interviews set moves = 0"); });
        std::string out;
        for (std::size_t at = 1; at < times.size(); ++at)
            for (const auto& to : {times[at], times[0]}) {
                const auto answer = move(team, "Palabre", to);
                out += str(answer.status) + " ";
                if (answer.status == 200) {
                    auto said = answer.at("").as_object();
                    said.erase("moves_left");
                    out += boost::json::serialize(said) + "\n";
                } else {
                    out += answer.body + "\n";
                }
            }
        return out + move(team, "Palabre", times[0]).code() + move(team, "Palabre", "2013-12-12T08:10:00Z").code();
    }
    std::int64_t letters_of(const std::string& kind, std::string_view startup) {
        return known("select count(*) from letters where kind = ? and application_id = ?", kind, file(startup)).value();
    }
};

TEST_F(InterviewMoves, are_offered_the_same_whatever_stands_in_pencil) {
    auto manager = as("manager");
    palabre_is_told(manager);
    std::vector<Eye> eyes;
    for (const auto* who : {"mariam@palabre.example", "gautier@palabre.example", "ines@strapontin.example"})
        eyes.push_back(eye(who));
    const auto targets = every_get(
        {{"{slug}", {"spark-2014-winter"}}, {"applications", {str(file("Palabre")), str(file("Strapontin"))}}},
        http::Role::member);
    const auto seen = [&] {
        Texts out;
        for (auto& one : eyes) out.push_back(all_seen(one, targets));
        return out;
    };
    const auto before = seen();
    EXPECT_EQ(own(eyes[0].browser, "Palabre").size("/other_times"), 5U);
    const auto expect_no_change = [&](const std::string& why) {
        do_all_that_waits();
        const auto after = seen();
        for (std::size_t at = 0; at < eyes.size(); ++at)
            EXPECT_EQ(difference(before[at], after[at]), "") << eyes[at].who << ": " << why;
    };
    pencil(manager, "Strapontin", times[1], {"juror", "nadia"});
    pencil(manager, "Lampyre", times[2], {"juror", "gilles", "nadia"});
    expect_no_change("other teams in pencil");
    pencil(manager, "Palabre", times[4], {"gilles", "nadia"});
    expect_no_change("its own line in pencil");
    board(manager, "Palabre", "refused");
    board(manager, "Strapontin", "waiting_list");
    expect_no_change("decisions in pencil");
    take_out(manager, "Palabre");
    take_out(manager, "Lampyre");
    expect_no_change("lines taken out in pencil");
}

TEST_F(InterviewMoves, are_answered_the_same_whatever_stands_in_pencil) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    palabre_is_told(manager);
    const auto without = moves_answered(mariam);
    EXPECT_NE(without.find("time_taken"), std::string::npos);
    pencil(manager, "Strapontin", times[1], {"juror", "nadia"});
    pencil(manager, "Lampyre", times[5], {"gilles", "nadia"});
    EXPECT_EQ(moves_answered(mariam), without);
    EXPECT_EQ(plan(manager), (Texts{"Palabre " + times[0] + " invited", "Lampyre unplaced", "Strapontin unplaced"}));
    pencil(manager, "Palabre", times[3], {"gilles", "nadia"});
    EXPECT_EQ(moves_answered(mariam), without) << "its own line in pencil goes";
}

TEST_F(InterviewMoves, free_a_time_in_pencil_and_the_house_alone_is_told) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), ines = as("ines@strapontin.example");
    palabre_is_told(manager);
    pencil(manager, "Strapontin", times[1], {"gilles", "nadia"});
    pencil(manager, "Lampyre", times[2], {"juror", "nadia"});
    const auto moved = move(mariam, "Palabre", times[1]);
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(plan(manager),
              (Texts{"Palabre " + times[1] + " invited", "Lampyre " + times[2] + " pencil", "Strapontin unplaced"}));
    do_all_that_waits();
    EXPECT_EQ(manager.get(path("Strapontin") + "/history").text("/0/kind"), "interviews.gave_way");
    EXPECT_EQ(letters_of("interview.gave_way", "Strapontin"), 3) << "to the managers of the programme";
    EXPECT_EQ(letters_of("interview.gave_way", "Lampyre"), 0);
    EXPECT_EQ(letters_about("Strapontin"), Texts{"interview.gave_way"});
    EXPECT_EQ(known<std::string>("select subject from letters where kind = 'interview.gave_way' and person_id = ?",
                                 person("manager"))
                  .value(),
              "Strapontin: its time in pencil is taken");
    for (auto* team : {&ines, &mariam}) {
        const auto told = team->get("/api/notifications");
        EXPECT_EQ(told.status, 200);
        EXPECT_EQ(told.body.find("gave_way"), std::string::npos);
    }
    EXPECT_EQ(ines.get(path("Strapontin") + "/history").body.find("gave_way"), std::string::npos);
    EXPECT_EQ(manager.post(rounds + "/proposal").size("/unplaced"), 0U);
}

TEST_F(InterviewMoves, free_a_change_in_pencil_and_what_was_told_stands_again) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    palabre_is_told(manager);
    pencil(manager, "Strapontin", times[1], {"juror", "nadia"});
    EXPECT_EQ(invite(manager).status, 200);
    pencil(manager, "Strapontin", times[3], {"juror", "nadia"});
    pencil(manager, "Lampyre", times[1], {"gilles", "nadia"});
    EXPECT_EQ(move(mariam, "Palabre", times[1]).code(), "time_taken") << "it was told to another team";
    EXPECT_EQ(move(mariam, "Palabre", times[3]).status, 200);
    EXPECT_EQ(plan(manager),
              (Texts{"Strapontin " + times[1] + " invited", "Palabre " + times[3] + " invited", "Lampyre unplaced"}));
    EXPECT_EQ(manager.get(rounds).number("/to_cancel"), 0);
}

TEST_F(InterviewMoves, free_the_end_of_a_day_on_which_somebody_would_have_too_many) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    palabre_is_told(manager);
    for (const auto* who : {"juror", "nadia"})
        EXPECT_EQ(
            manager
                .put(rounds + "/people/" + str(person(who)) + "/times", R"({"free":)" + list(times) + R"(,"most":2})")
                .status,
            200);
    EXPECT_EQ(move(mariam, "Palabre", times[3]).status, 200);
    pencil(manager, "Strapontin", times[0], {"juror", "nadia"});
    pencil(manager, "Lampyre", times[1], {"juror", "nadia"});
    EXPECT_EQ(move(mariam, "Palabre", times[2]).status, 200);
    EXPECT_EQ(plan(manager),
              (Texts{"Strapontin " + times[0] + " pencil", "Palabre " + times[2] + " invited", "Lampyre unplaced"}));
}

TEST_F(InterviewMoves, and_a_plan_that_is_changed_at_the_same_moment_never_clash) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    palabre_is_told(manager);
    Answer moved, planned;
    std::thread beside([&] { moved = move(mariam, "Palabre", times[1]); });
    planned = place(manager, "Strapontin", times[1], {"gilles", "nadia"});
    beside.join();
    EXPECT_EQ(moved.status, 200) << moved.body;
    EXPECT_TRUE(planned.status == 200 || planned.code() == "plan_changed" || planned.code() == "room_taken")
        << planned.body;
    EXPECT_EQ(plan(manager), (Texts{"Palabre " + times[1] + " invited", "Lampyre unplaced", "Strapontin unplaced"}));
}

TEST_F(InterviewMoves, and_invitations_at_the_same_moment_give_a_time_once) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    palabre_is_told(manager);
    pencil(manager, "Strapontin", times[1], {"gilles", "nadia"});
    Answer moved, told;
    std::thread beside([&] { moved = move(mariam, "Palabre", times[1]); });
    told = invite(manager);
    beside.join();
    if (moved.status == 200) {
        EXPECT_TRUE(told.code() == "plan_changed" || told.code() == "nothing_to_tell") << told.body;
        EXPECT_EQ(plan(manager),
                  (Texts{"Palabre " + times[1] + " invited", "Lampyre unplaced", "Strapontin unplaced"}));
    } else {
        EXPECT_EQ(moved.code(), "time_taken");
        EXPECT_EQ(plan(manager), (Texts{"Palabre " + times[0] + " invited", "Strapontin " + times[1] + " invited",
                                        "Lampyre unplaced"}));
    }
}

}  // namespace
}  // namespace contract
