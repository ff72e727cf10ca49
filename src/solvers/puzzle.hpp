// Small assignments by chance, and their answer by trying everything: what the solver's tests hold it against.
#pragma once

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "solvers/assignment.hpp"

namespace solvers {

struct PuzzleSize {
    int files = 4, readers = 4, reads = 3, least = 1, most = 3;
    int fewest = 1;            // files, and readers
    int pairs = 70;            // of 100
    int worst = -2, best = 9;  // scores
};

inline AssignmentProblem puzzle(std::mt19937& random, const PuzzleSize& size) {
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    AssignmentProblem problem;
    const int files = size.fewest + upto(size.files - size.fewest);
    const int readers = size.fewest + upto(size.readers - size.fewest);
    for (int at = 0; at < files; ++at) problem.files.push_back({"F" + std::to_string(at), upto(size.reads)});
    for (int at = 0; at < readers; ++at) {
        const int least = upto(size.least);
        problem.readers.push_back({"R" + std::to_string(at), least, std::max(least, upto(size.most))});
    }
    for (int file = 0; file < files; ++file)
        for (int reader = 0; reader < readers; ++reader)
            if (upto(99) < size.pairs)
                problem.fits.push_back({static_cast<std::uint32_t>(file), static_cast<std::uint32_t>(reader),
                                        size.worst + upto(size.best - size.worst)});
    return problem;
}

// What is best, by the aims in their order: reads given, readers' least, fits kept, the worst file, the total.
struct ByTrying {
    explicit ByTrying(const AssignmentProblem& of)
        : problem(of), kept(of.fits.size()), lacks(of.files.size()), loads(of.readers.size()), totals(of.files.size()) {
        for (const auto at : of.kept) kept[at] = 1;
        for (std::size_t at = 0; at < of.files.size(); ++at) lacks[at] = of.files[at].reads;
        go(0, 0, 0);
    }
    using Worth = std::array<std::int64_t, 5>;

    const AssignmentProblem& problem;
    std::vector<char> kept;
    std::vector<std::int32_t> lacks, loads;
    std::vector<std::int64_t> totals;
    std::optional<Worth> best;

private:
    Worth worth(std::int64_t reads, std::int64_t standing) const {
        std::int64_t under = 0, worst = 1'000'000;
        for (std::size_t at = 0; at < loads.size(); ++at) under += std::max(0, problem.readers[at].least - loads[at]);
        for (std::size_t at = 0; at < totals.size(); ++at)
            if (problem.files[at].reads > 0) worst = std::min(worst, totals[at]);
        const auto total = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
        return {reads, -under, standing, problem.aim == Aim::worst_file_first ? worst : 0, total};
    }
    void go(std::size_t at, std::int64_t reads, std::int64_t standing) {
        if (at == problem.fits.size()) {
            const auto found = worth(reads, standing);
            if (!best || found > *best) best = found;
            return;
        }
        const auto& fit = problem.fits[at];
        if (lacks[fit.file] > 0 && loads[fit.reader] < problem.readers[fit.reader].most) {
            --lacks[fit.file], ++loads[fit.reader], totals[fit.file] += fit.score;
            go(at + 1, reads + 1, standing + kept[at]);
            ++lacks[fit.file], --loads[fit.reader], totals[fit.file] -= fit.score;
        }
        go(at + 1, reads, standing);
    }
};

// The same five figures of an answer, counted from what it chose alone; nothing when it breaks a limit.
inline std::optional<ByTrying::Worth> worth_of(const AssignmentProblem& problem, const Assignment& found) {
    std::vector<std::int32_t> reads(problem.files.size()), loads(problem.readers.size());
    std::vector<std::int64_t> totals(problem.files.size());
    std::int64_t kept = 0, under = 0, worst = 1'000'000, total = 0;
    for (const auto at : found.chosen) {
        const auto& fit = problem.fits[at];
        totals[fit.file] += fit.score;
        total += fit.score;
        kept += std::find(problem.kept.begin(), problem.kept.end(), at) != problem.kept.end();
        if (++reads[fit.file] > problem.files[fit.file].reads) return std::nullopt;
        if (++loads[fit.reader] > problem.readers[fit.reader].most) return std::nullopt;
    }
    if (loads != found.loads || total != found.total) return std::nullopt;
    for (std::size_t at = 0; at < loads.size(); ++at) under += std::max(0, problem.readers[at].least - loads[at]);
    for (std::size_t at = 0; at < totals.size(); ++at)
        if (problem.files[at].reads > 0) worst = std::min(worst, totals[at]);
    return ByTrying::Worth{static_cast<std::int64_t>(found.chosen.size()), -under, kept,
                           problem.aim == Aim::worst_file_first ? worst : 0, total};
}

}  // namespace solvers
