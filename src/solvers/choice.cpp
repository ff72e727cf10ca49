#include "solvers/choice.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "solvers/choice_program.hpp"

namespace solvers {
namespace {

std::int64_t total_of(const ChoiceProblem& problem, const std::vector<std::uint32_t>& files) {
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [&](std::int64_t sum, auto file) { return sum + problem.files[file].score; });
}

void best_first(const ChoiceProblem& problem, std::vector<std::uint32_t>& files) {
    std::sort(files.begin(), files.end(), [&](auto a, auto b) {
        const auto &one = problem.files[a], &other = problem.files[b];
        return one.score != other.score ? one.score > other.score : one.id < other.id;
    });
}

std::vector<std::uint32_t> best_without_limits(const ChoiceProblem& problem, std::size_t count) {
    std::vector<std::uint32_t> files(problem.files.size());
    std::iota(files.begin(), files.end(), 0U);
    best_first(problem, files);
    files.resize(std::min(count, files.size()));
    return files;
}

std::vector<char> marks(const ChoiceProblem& problem, const std::vector<std::uint32_t>& files) {
    std::vector<char> marked(problem.files.size());
    for (const auto file : files) marked[file] = 1;
    return marked;
}

std::vector<std::int64_t> sums_of(const ChoiceProblem& problem, const std::vector<std::uint32_t>& files) {
    std::vector<std::int64_t> sums;
    for (const auto& limit : problem.limits)
        sums.push_back(std::accumulate(files.begin(), files.end(), std::int64_t{0},
                                       [&](std::int64_t sum, auto file) { return sum + limit.brings[file]; }));
    return sums;
}

std::vector<std::uint32_t> broken_by(const ChoiceProblem& problem, const std::vector<std::int64_t>& sums,
                                     std::uint32_t leaves, std::uint32_t comes) {
    std::vector<std::uint32_t> broken;
    for (std::uint32_t at = 0; at < sums.size(); ++at) {
        const auto& limit = problem.limits[at];
        const auto sum = sums[at] - limit.brings[leaves] + limit.brings[comes];
        if ((limit.at_least && sum < *limit.at_least) || (limit.at_most && sum > *limit.at_most)) broken.push_back(at);
    }
    return broken;
}

// Each file left out is told beside the one in its place whose leaving would break the fewest limits.
std::vector<Swap> swaps_of(const ChoiceProblem& problem, const std::vector<std::uint32_t>& chosen) {
    const auto best = best_without_limits(problem, chosen.size());
    const auto wanted = marks(problem, best), taken = marks(problem, chosen);
    const auto sums = sums_of(problem, chosen);
    std::vector<std::uint32_t> free;
    for (const auto file : chosen)
        if (!wanted[file]) free.push_back(file);
    std::vector<Swap> swaps;
    for (const auto out : best) {
        if (taken[out]) continue;
        Swap found;
        auto place = free.end();
        for (auto in = free.begin(); in != free.end(); ++in) {
            auto broken = broken_by(problem, sums, *in, out);
            if (place != free.end() && broken.size() >= found.limits.size()) continue;
            found = {*in, out, std::move(broken)};
            place = in;
        }
        swaps.push_back(std::move(found));
        free.erase(place);
    }
    return swaps;
}

// Leaves out one limit after the other as long as what remains still can't be kept (deletion filter, Chinneck and
// Dravnieks 1991): none of those that stay can be left out.
std::vector<std::uint32_t> least_that_forbid(ChoiceProgram program) {
    for (auto& limit : program.limits) {
        limit = 0;
        limit = solve(program, ChoiceGain::places) ? 1 : 0;
    }
    std::vector<std::uint32_t> kept;
    for (std::uint32_t at = 0; at < program.limits.size(); ++at)
        if (program.limits[at]) kept.push_back(at);
    return kept;
}

}  // namespace

std::int64_t most_choice_score(std::int64_t places) {
    return 1'000'000'000 / std::max<std::int64_t>(1, places);  // what CBC's doubles tell apart with certainty
}

Choice choose(const ChoiceProblem& problem) {
    Choice choice;
    const auto classes = choice_classes(problem);
    const auto wanted = std::min(problem.places, static_cast<std::int64_t>(problem.files.size()));
    ChoiceProgram program{problem, classes, std::vector<char>(problem.limits.size(), 1), wanted};
    auto answer = solve(program, ChoiceGain::score);
    if (!answer) {
        choice.too_much = least_that_forbid(program);
        program.filled.reset();
        const auto most = solve(program, ChoiceGain::places);
        if (!most) {
            choice.too_much = least_that_forbid(program);
            choice.possible = false;
            return choice;
        }
        program.filled = static_cast<std::int64_t>(most->files.size());
        answer = solve(program, ChoiceGain::score);
    }
    if (!answer) throw std::runtime_error("the integer program contradicts itself");
    choice.chosen = std::move(answer->files);
    best_first(problem, choice.chosen);
    choice.total = total_of(problem, choice.chosen);
    choice.bound = std::max(answer->bound, choice.total);
    choice.optimal = choice.bound == choice.total;
    choice.without_limits = total_of(problem, best_without_limits(problem, choice.chosen.size()));
    choice.swaps = swaps_of(problem, choice.chosen);
    return choice;
}

}  // namespace solvers
