// Today tells a team that it is asked for its times, and then when its interview is; nothing of what stands in pencil.
#include "contract/interviewing.hpp"

namespace contract {
namespace {

class InterviewToday : public Interviewing {
protected:
    // "interview_told 2013-12-12T08:00:00Z Europe/Paris", of the team's only file.
    static std::string line(Browser& team) {
        const auto today = team.get("/api/today");
        EXPECT_EQ(today.size(), 1U) << today.body;
        std::string out = today.text("/0/kind");
        for (const auto* more : {"/0/due_at", "/0/time_zone"})
            if (!today.text(more).empty()) out += " " + today.text(more);
        return out;
    }
    Answer say(Browser& team, std::string_view startup, const std::vector<std::string>& busy) {
        return team.send("PUT", path(startup) + "/interview/times",
                         {R"({"busy":)" + list(busy) + "}", {{"if-match", "*"}}});
    }
};

TEST_F(InterviewToday, asks_for_a_teams_times_until_it_has_answered) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), ines = as("ines@strapontin.example");
    ready(manager);
    const auto before = line(mariam);
    EXPECT_EQ(before.substr(0, 9), "file_sent");
    EXPECT_EQ(manager.post(rounds + "/asking", R"({"answer_by":"2013-12-10"})").status, 200);
    EXPECT_EQ(line(mariam), "interview_times 2013-12-10T22:59:00Z Europe/Paris");
    EXPECT_EQ(line(ines), "interview_times 2013-12-10T22:59:00Z Europe/Paris");
    EXPECT_EQ(mariam.get("/api/today").number("/0/application"), file("Palabre"));
    EXPECT_EQ(say(mariam, "Palabre", {times[0]}).status, 200);
    EXPECT_EQ(line(mariam), before);
    EXPECT_EQ(line(ines), "interview_times 2013-12-10T22:59:00Z Europe/Paris");
    at("2013-12-13T12:00:00Z");
    EXPECT_EQ(line(ines).substr(0, 9), "file_sent") << "no time is left to be ticked";
}

TEST_F(InterviewToday, asks_without_a_day_where_none_was_named) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    EXPECT_EQ(manager.post(rounds + "/asking").status, 200);
    EXPECT_EQ(line(mariam), "interview_times Europe/Paris");
}

TEST_F(InterviewToday, tells_when_an_interview_is_from_its_invitation_until_it_begins) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example");
    ready(manager);
    const auto before = line(mariam);
    EXPECT_EQ(place(manager, "Palabre", times[0], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(line(mariam), before) << "in pencil";
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(line(mariam), "interview_told " + times[0] + " Europe/Paris");
    EXPECT_EQ(place(manager, "Palabre", times[2], {"juror", "nadia"}).status, 200);
    EXPECT_EQ(line(mariam), "interview_told " + times[0] + " Europe/Paris");
    EXPECT_EQ(move(mariam, "Palabre", times[3]).status, 200);
    EXPECT_EQ(line(mariam), "interview_told " + times[3] + " Europe/Paris");
    at("2013-12-13T08:00:00Z");
    EXPECT_EQ(line(mariam).substr(0, 9), "file_sent");
}

TEST_F(InterviewToday, tells_nothing_of_one_that_is_off_or_of_a_team_that_has_left_the_step) {
    auto manager = as("manager"), mariam = as("mariam@palabre.example"), ines = as("ines@strapontin.example");
    ready(manager);
    const auto before = line(mariam);
    EXPECT_EQ(manager.post(rounds + "/proposal").size("/lines"), 3U);
    EXPECT_EQ(invite(manager).status, 200);
    EXPECT_EQ(mariam.post(path("Palabre") + "/interview/absence", "{}").status, 200);
    EXPECT_EQ(line(mariam), before);
    told("Strapontin", "waiting_list");
    EXPECT_EQ(line(ines).substr(0, 9), "file_sent");
}

}  // namespace
}  // namespace contract
