// What the solver found, told of files, reviewers and needs again.
#pragma once
#include "reviews/puzzle.hpp"

namespace reviews {

struct Chosen {
    std::uint32_t file, reviewer;  // in the world
    std::optional<NeedOf> need;    // that they fill
    std::int64_t fit;
    std::int64_t place, among;  // place 1: nobody who may take that seat fits the file better
};
// Readings so many of which nobody takes.
struct Unfilled {
    std::uint32_t file;  // in the world
    std::optional<NeedOf> need;
    std::int64_t reads;
};
// These files want so many readings, for these needs, and all who may give them can take no more than `possible`.
struct Shortage {
    std::int64_t files = 0, wanted = 0, readers = 0, possible = 0;
    std::set<NeedOf> needs;  // empty: for nobody in particular
    bool anybody = false;    // readings for anybody are among them
};
struct Solution {
    std::vector<Chosen> chosen;  // those that wait already among them; nothing that was begun
    std::vector<Unfilled> unfilled;
    std::optional<Shortage> shortage;  // where anything is unfilled: the smallest reason
    std::int64_t total = 0;            // fit
    bool optimal = false;
};
Solution solution_of(const Puzzle& puzzle, const solvers::Assignment& solved);

}  // namespace reviews
