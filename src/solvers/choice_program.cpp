#include "solvers/choice_program.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "solvers/integer_program.hpp"

namespace solvers {
namespace {

// A column a file that may be taken; row 0 counts places, the others are limits.
IntegerProgram program_of(const ChoiceProgram& program, ChoiceGain gain, std::vector<std::uint32_t>& files) {
    IntegerProgram out;
    out.row(program.filled ? static_cast<double>(*program.filled) : 0,
            static_cast<double>(program.filled.value_or(program.problem.places)));
    for (std::size_t at = 0; at < program.problem.limits.size(); ++at) {
        const auto& [brings, at_least, at_most] = program.problem.limits[at];
        const bool holds = program.limits[at] != 0;
        out.row(holds && at_least ? static_cast<double>(*at_least) : -unbounded,
                holds && at_most ? static_cast<double>(*at_most) : unbounded);
    }
    for (const auto& one : program.classes)
        for (const auto file : one.files) {
            out.column(gain == ChoiceGain::places ? 1 : static_cast<double>(program.problem.files[file].score), 0, 1);
            out.counts(0, 1);
            for (std::size_t at = 0; at < one.brings.size(); ++at)
                if (program.limits[at] && one.brings[at]) out.counts(static_cast<int>(at) + 1, one.brings[at]);
            files.push_back(file);
        }
    return out;
}

}  // namespace

std::vector<ChoiceClass> choice_classes(const ChoiceProblem& problem) {
    std::vector<std::uint32_t> order(problem.files.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        const auto &one = problem.files[a], &other = problem.files[b];
        return one.score != other.score ? one.score > other.score : one.id < other.id;
    });
    std::map<std::vector<std::int32_t>, std::vector<std::uint32_t>> by_what_they_bring;
    for (const auto file : order) {
        std::vector<std::int32_t> brings;
        for (const auto& limit : problem.limits) brings.push_back(limit.brings[file]);
        auto& files = by_what_they_bring[std::move(brings)];
        if (std::cmp_less(files.size(), problem.places)) files.push_back(file);
    }
    std::vector<ChoiceClass> classes;
    for (auto& [brings, files] : by_what_they_bring) classes.push_back({brings, std::move(files)});
    return classes;
}

std::optional<ChoiceAnswer> solve(const ChoiceProgram& program, ChoiceGain gain) {
    std::vector<std::uint32_t> files;
    const auto best = program_of(program, gain, files).solve_by_price();
    if (!best) return std::nullopt;
    ChoiceAnswer answer;
    for (std::size_t at = 0; at < files.size(); ++at)
        if (best->values[at]) answer.files.push_back(files[at]);
    answer.bound = best->bound;
    return answer;
}

}  // namespace solvers
