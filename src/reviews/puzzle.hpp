// What a proposal is made of: files, reviewers, what stands and what must not be, put to the solver.
#pragma once
#include <set>

#include "reviews/sharing.hpp"
#include "solvers/assignment.hpp"

namespace reviews {

// All that a solution is made of, read at once, so that the solver works outside of any transaction.
struct World {
    PhaseRow phase;
    std::vector<FileFacts> files;
    std::vector<ReviewerRow> reviewers;
    std::set<std::pair<std::int64_t, std::int64_t>> barred;                 // reviewer, application
    std::map<std::int64_t, std::int64_t> elsewhere;                         // readings of each reviewer in other phases
    std::map<std::pair<std::int64_t, std::int64_t>, ReviewState> standing;  // reviewer, application
};

struct Pair {
    std::int64_t reviewer, application;
};
World world_of(db::Read& read, const PhaseRow& phase, core::Date today);

struct Puzzle {
    solvers::AssignmentProblem problem;
    std::vector<Pair> pairs;  // of each fit
};

// Nobody reads more than a quarter above an even share while that can be done: a fit that is a little better is no
// reason to give one reviewer everything.
enum class Loads { even, as_they_said };
// What was begun is settled and leaves the puzzle with its place; what only waits is kept where that costs nothing.
Puzzle puzzle_of(const World& world, solvers::Aim aim, Loads loads);

bool read_already(ReviewState state);

}  // namespace reviews
