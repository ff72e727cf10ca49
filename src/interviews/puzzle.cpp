// A round as the solver takes it.
#include <algorithm>

#include "interviews/world.hpp"

namespace interviews {
namespace {

template <class T> bool contains(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Whether the file waits for an interview still: at the step, not held yet, and its team has not said that it can't
// come.
bool to_place(const World& world, const Team& team) {
    if (!team.at_interview()) return false;
    const auto told = world.told.find(team.application);
    const auto* line = world.planned(team.application);
    if (line) return line->starts_at > world.now;
    return told == world.told.end() || told->second.row.state != InterviewState::called_off;
}

solvers::Interviewer interviewer(const World& world, const Puzzle& puzzle, const Asker& who) {
    solvers::Interviewer out{{}, who.most};
    for (const auto slot : puzzle.slots) out.free.push_back(contains(who.free, world.slots[slot].starts_at));
    return out;
}

std::optional<solvers::InterviewLine> stands(const World& world, const Puzzle& puzzle, const Team& team) {
    const auto* line = world.planned(team.application);
    if (!line) return std::nullopt;
    const auto slot = slot_at(world.slots, line->starts_at);
    const auto at = slot ? std::find(puzzle.slots.begin(), puzzle.slots.end(), *slot) : puzzle.slots.end();
    if (at == puzzle.slots.end()) return std::nullopt;
    solvers::InterviewLine out{
        0, static_cast<std::uint32_t>(at - puzzle.slots.begin()), static_cast<std::uint32_t>(line->panel - 1), {}};
    for (std::uint32_t who = 0; who < world.people.size(); ++who)
        if (contains(line->people, world.people[who].person)) out.people.push_back(who);
    return out;
}

}  // namespace

Puzzle puzzle_of(const World& world) {
    Puzzle out;
    auto& problem = out.problem;
    problem.panels = static_cast<std::uint32_t>(world.round.panels.size());
    problem.at_least = world.round.at_least;
    for (std::size_t at = 0; at < world.slots.size(); ++at)
        if (world.slots[at].starts_at > world.now) {
            out.slots.push_back(at);
            problem.days.push_back(static_cast<std::uint32_t>(world.slots[at].day - world.slots[out.slots[0]].day));
        }
    for (std::size_t at = 0; at < world.teams.size(); ++at)
        if (to_place(world, world.teams[at])) out.teams.push_back(at);
    for (const auto& who : world.people) problem.interviewers.push_back(interviewer(world, out, who));
    for (std::uint32_t number = 0; number < out.teams.size(); ++number) {
        const auto& team = world.teams[out.teams[number]];
        solvers::InterviewedTeam one;
        for (const auto slot : out.slots) one.busy.push_back(contains(team.busy, world.slots[slot].starts_at));
        for (const auto& who : world.people) {
            const auto fit = world.fit.find({who.person, team.application});
            one.fit.push_back(world.ties.contains({who.person, team.application})
                                  ? std::nullopt
                                  : std::optional(fit == world.fit.end() ? std::int64_t{0} : fit->second));
        }
        one.stands = stands(world, out, team);
        if (one.stands) one.stands->team = number;
        problem.teams.push_back(std::move(one));
    }
    return out;
}

}  // namespace interviews
