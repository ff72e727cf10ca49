// Which files to take: the largest total score within limits on what is taken together, with the reason for each file
// that gives way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace solvers {

struct Candidate {
    std::string id;
    std::int64_t score = 0;  // in whole units of the caller's own, at most most_choice_score() from 0
};

// A limit on the sum of what the files taken bring: 1 each where files are counted, or desks, say.
struct ChoiceLimit {
    std::vector<std::int32_t> brings;  // of each file
    std::optional<std::int64_t> at_least, at_most;
};

// The ids are different ones; the order of the files means nothing.
struct ChoiceProblem {
    std::vector<Candidate> files;
    std::int64_t places = 0;
    std::vector<ChoiceLimit> limits;
};

std::int64_t most_choice_score(std::int64_t places);

// `in` was taken, `out` was not though its score is as good: to change back would break these limits.
struct Swap {
    std::uint32_t in = 0, out = 0;
    std::vector<std::uint32_t> limits;
};

// Aims in their order: every limit kept, the most places filled, the largest total.
struct Choice {
    bool possible = true;               // whether the limits can be kept at all; else nothing is chosen
    std::vector<std::uint32_t> chosen;  // the best score first, then by id
    std::int64_t total = 0;
    std::int64_t bound = 0;               // no total under the same aims is larger
    bool optimal = false;                 // both are the same
    std::int64_t without_limits = 0;      // the total were there no limits
    std::vector<Swap> swaps;              // against the best files without limits, the best of these first
    std::vector<std::uint32_t> too_much;  // where places stay free or nothing is possible: a least set of limits that
                                          // together forbid it, none of which can be left out
};

// Files that bring the same to every limit are one class, of which the best go first, so that the integer program
// counts places a class; CBC (branch and cut) solves it.
Choice choose(const ChoiceProblem& problem);

}  // namespace solvers
