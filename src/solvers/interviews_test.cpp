#include "solvers/interviews.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

namespace solvers {
namespace {

using Chance = std::mt19937;

std::uint32_t below(Chance& random, std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); }

struct Size {
    std::uint32_t teams, people, panels, days, slots_a_day;
};

// So many in a thousand are ties, hours taken, and fits that tell.
InterviewProblem made_up(Chance& random, const Size& size, std::uint32_t tied, std::uint32_t away, std::uint32_t busy,
                         std::int64_t most_a_day) {
    InterviewProblem out;
    out.panels = size.panels;
    const auto slots = size.days * size.slots_a_day;
    for (std::uint32_t slot = 0; slot < slots; ++slot) out.days.push_back(slot / size.slots_a_day);
    for (std::uint32_t at = 0; at < size.people; ++at) {
        Interviewer one{{}, most_a_day};
        for (std::uint32_t slot = 0; slot < slots; ++slot) one.free.push_back(below(random, 1000) >= away);
        out.interviewers.push_back(one);
    }
    for (std::uint32_t at = 0; at < size.teams; ++at) {
        InterviewedTeam one;
        for (std::uint32_t slot = 0; slot < slots; ++slot) one.busy.push_back(below(random, 1000) < busy);
        for (std::uint32_t who = 0; who < size.people; ++who)
            one.fit.push_back(below(random, 1000) < tied ? std::nullopt
                                                         : std::optional<std::int64_t>(10 + 15 * below(random, 4)));
        out.teams.push_back(one);
    }
    return out;
}

// Every rule, asked of a plan in the simplest way.
std::vector<std::string> faults(const InterviewProblem& problem, const InterviewPlan& plan) {
    std::vector<std::string> out;
    std::set<std::uint32_t> teams;
    std::set<std::pair<std::uint32_t, std::uint32_t>> rooms, seats;
    std::vector<std::vector<std::int64_t>> day(problem.interviewers.size(), std::vector<std::int64_t>(10));
    for (const auto& line : plan.lines) {
        if (!teams.insert(line.team).second) out.emplace_back("a team twice");
        if (line.panel >= problem.panels || !rooms.insert({line.slot, line.panel}).second) out.emplace_back("a room");
        if (problem.teams[line.team].busy[line.slot]) out.emplace_back("a busy team");
        if (static_cast<std::int64_t>(line.people.size()) < problem.at_least) out.emplace_back("too few people");
        for (const auto who : line.people) {
            if (!problem.teams[line.team].fit[who]) out.emplace_back("a tie");
            if (!problem.interviewers[who].free[line.slot]) out.emplace_back("not free");
            if (!seats.insert({line.slot, who}).second) out.emplace_back("at two at once");
            if (++day[who][problem.days[line.slot]] > problem.interviewers[who].most_a_day)
                out.emplace_back("too many");
        }
    }
    for (const auto& one : plan.left_out)
        if (!teams.insert(one.team).second) out.emplace_back("left out, though placed");
    if (teams.size() != problem.teams.size()) out.emplace_back("a team forgotten");
    return out;
}

// The most teams, then the most of them where they stood, by trying all times and all pairs.
std::pair<std::int64_t, std::int64_t> by_trying(const InterviewProblem& problem) {
    std::pair<std::int64_t, std::int64_t> best{0, 0};
    std::set<std::pair<std::uint32_t, std::uint32_t>> seats;
    std::vector<std::int64_t> at(problem.days.size());
    std::vector<std::vector<std::int64_t>> day(problem.interviewers.size(), std::vector<std::int64_t>(10));
    const std::function<void(std::uint32_t, std::int64_t, std::int64_t)> go =
        [&](std::uint32_t team, std::int64_t placed, std::int64_t kept) {
            best = std::max(best, {placed, kept});
            if (team == problem.teams.size()) return;
            go(team + 1, placed, kept);
            const auto& one = problem.teams[team];
            for (std::uint32_t slot = 0; slot < problem.days.size(); ++slot) {
                if (one.busy[slot] || at[slot] == problem.panels) continue;
                const auto may = [&](std::uint32_t who) {
                    return one.fit[who] && problem.interviewers[who].free[slot] && !seats.contains({slot, who}) &&
                           day[who][problem.days[slot]] < problem.interviewers[who].most_a_day;
                };
                for (std::uint32_t a = 0; a < problem.interviewers.size(); ++a)
                    for (std::uint32_t b = a + 1; b < problem.interviewers.size(); ++b) {
                        if (!may(a) || !may(b)) continue;
                        for (const auto who : {a, b}) seats.insert({slot, who}), ++day[who][problem.days[slot]];
                        ++at[slot];
                        go(team + 1, placed + 1, kept + (one.stands && one.stands->slot == slot));
                        --at[slot];
                        for (const auto who : {a, b}) seats.erase({slot, who}), --day[who][problem.days[slot]];
                    }
            }
        };
    go(0, 0, 0);
    return best;
}

TEST(Interviews, are_as_many_as_by_trying_all_plans) {
    Chance random(20130312);
    for (int turn = 0; turn < 300; ++turn) {
        const Size size{1 + below(random, 4), 2 + below(random, 3), 1 + below(random, 2), 1 + below(random, 2), 1};
        auto problem = made_up(random, {size.teams, size.people, size.panels, size.days, 1 + below(random, 2)}, 300,
                               250, 200, 1 + below(random, 2));
        for (auto& team : problem.teams)
            if (below(random, 2))
                team.stands = {0, below(random, static_cast<std::uint32_t>(problem.days.size())), 0, {0, 1}};
        const auto plan = plan_interviews(problem);
        EXPECT_EQ(faults(problem, plan), std::vector<std::string>{});
        std::int64_t stood = 0;
        for (const auto& line : plan.lines)
            stood += problem.teams[line.team].stands && problem.teams[line.team].stands->slot == line.slot;
        EXPECT_EQ(std::pair(static_cast<std::int64_t>(plan.lines.size()), stood), by_trying(problem)) << turn;
        EXPECT_TRUE(plan.optimal);
        EXPECT_EQ(plan.bound, static_cast<std::int64_t>(plan.lines.size()));
    }
}

TEST(Interviews, of_sixty_teams_in_two_days_are_all_placed_and_the_same_each_time) {
    Chance random(7);
    const auto problem = made_up(random, {60, 12, 3, 2, 14}, 60, 250, 150, 12);
    const auto plan = plan_interviews(problem);
    EXPECT_EQ(faults(problem, plan), std::vector<std::string>{});
    EXPECT_EQ(plan.lines.size(), 60U);
    EXPECT_TRUE(plan.optimal);
    EXPECT_EQ(plan_interviews(problem).lines, plan.lines);
}

TEST(Interviews, stand_where_they_stood_once_somebody_can_no_longer_come) {
    Chance random(11);
    auto problem = made_up(random, {22, 6, 3, 2, 9}, 50, 100, 100, 12);
    const auto before = plan_interviews(problem);
    ASSERT_EQ(before.lines.size(), 22U);
    for (const auto& line : before.lines) problem.teams[line.team].stands = line;
    EXPECT_EQ(plan_interviews(problem).lines, before.lines) << "nothing has changed";
    const auto& hit = before.lines[4];
    problem.interviewers[hit.people[0]].free[hit.slot] = 0;
    const auto after = plan_interviews(problem);
    EXPECT_EQ(after.lines.size(), 22U);
    EXPECT_GE(after.kept, 20) << "another sits there, at most one changes places with them";
}

TEST(Interviews, that_cannot_be_come_with_the_smallest_reason) {
    InterviewProblem problem;
    problem.panels = 1;
    problem.days = {0, 0};
    problem.interviewers = {{{1, 1}, 9}, {{1, 1}, 9}, {{1, 0}, 9}};
    const std::vector<std::optional<std::int64_t>> anybody{10, 10, 10};
    const auto tie = [](std::size_t who, std::size_t other) {
        std::vector<std::optional<std::int64_t>> out{10, 10, 10};
        out[who] = out[other] = std::nullopt;
        return out;
    };
    problem.teams = {{{1, 1}, anybody, {}}, {{0, 0}, tie(0, 1), {}}};
    const auto whys = [&] {
        std::vector<NoInterview> out;
        for (const auto& one : plan_interviews(problem).left_out) out.push_back(one.why);
        return out;
    };
    EXPECT_EQ(whys(), (std::vector{NoInterview::team_never_free, NoInterview::nobody_may}));
    problem.teams.assign(3, {{0, 0}, anybody, {}});
    EXPECT_EQ(whys(), std::vector{NoInterview::too_few_slots});
    problem.panels = 2;
    EXPECT_EQ(whys(), std::vector{NoInterview::too_few_hours});
    problem.panels = 1;
    problem.teams.assign(2, {{0, 1}, anybody, {}});
    EXPECT_EQ(whys(), std::vector{NoInterview::all_taken});
}

}  // namespace
}  // namespace solvers
