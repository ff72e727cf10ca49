// How many files of each class to take: the integer program behind a choice.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solvers/choice.hpp"

namespace solvers {

// Files that bring the same to each limit, the best first; no more of them than there are places.
struct ChoiceClass {
    std::vector<std::int32_t> brings;  // to each limit
    std::vector<std::uint32_t> files;
};

std::vector<ChoiceClass> choice_classes(const ChoiceProblem& problem);

// Exactly so many places where `filled` says so, else at most `places`. Limits whose mark is 0 are left aside.
struct ChoiceProgram {
    const ChoiceProblem& problem;
    const std::vector<ChoiceClass>& classes;
    std::vector<char> limits;
    std::optional<std::int64_t> filled;
};

struct ChoiceAnswer {
    std::vector<std::uint32_t> files;
    std::int64_t bound = 0;
};
enum class ChoiceGain { score, places };

// The best by that gain, or nothing where it can't be. Throws std::runtime_error when the solver gives up.
std::optional<ChoiceAnswer> solve(const ChoiceProgram& program, ChoiceGain gain);

}  // namespace solvers
