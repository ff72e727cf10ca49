// Which team is interviewed when, and by whom: as many teams as can be, changing as little as can be of what stands.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace solvers {

// Where an interview takes place, and who asks there; indices into the problem.
struct InterviewLine {
    std::uint32_t team = 0, slot = 0, panel = 0;
    std::vector<std::uint32_t> people;

    bool operator==(const InterviewLine&) const = default;
};

struct Interviewer {
    std::vector<char> free;       // at each slot
    std::int64_t most_a_day = 0;  // interviews

    bool operator==(const Interviewer&) const = default;
};
struct InterviewedTeam {
    std::vector<char> busy;                        // at each slot
    std::vector<std::optional<std::int64_t>> fit;  // of each interviewer, 0 to 1000; none: a tie, they never meet
    std::optional<InterviewLine> stands;           // kept where it can be

    bool operator==(const InterviewedTeam&) const = default;
};

struct InterviewProblem {
    std::vector<std::uint32_t> days;  // of each slot, by time: the day it is on, from 0
    std::uint32_t panels = 0;         // interviews at the same time, at most 16
    std::int64_t at_least = 2;        // people who ask at each
    std::vector<Interviewer> interviewers;
    std::vector<InterviewedTeam> teams;

    bool operator==(const InterviewProblem&) const = default;
};

// The smallest reason why a team has no interview.
enum class NoInterview {
    team_never_free,  // at none of the slots
    nobody_may,       // whenever it is free, too few are free of ties and of other duties
    too_few_slots,    // fewer than teams, all panels counted
    too_few_hours,    // of those who ask
    all_taken,        // each slot that would do goes to another team
};
struct LeftOut {
    std::uint32_t team = 0;
    NoInterview why = NoInterview::all_taken;
};

struct InterviewPlan {
    std::vector<InterviewLine> lines;  // by slot, then panel
    std::vector<LeftOut> left_out;     // by team
    std::int64_t bound = 0;            // no plan gives more teams an interview
    bool optimal = false;              // this one gives as many
    std::int64_t kept = 0;             // lines that stand where they stood, asked by the same people
};

// Aims in their order: the most teams, the most of them at the time where they stood, the earliest slots; for these
// times then the people who stood, the best fit, even days. Two integer programs decide the times exactly: teams alike
// are one column a slot, and that enough people without ties sit at each is Hall's condition, of which the rows that
// matter are added as they are broken. People are a network flow. The same problem gives the same plan.
InterviewPlan plan_interviews(const InterviewProblem& problem);

// Why a team can't be interviewed where all teams want to be.
NoInterview why_left_out(const InterviewProblem& problem, std::uint32_t team);

}  // namespace solvers
