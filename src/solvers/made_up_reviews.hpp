// Reviews of which the truth is known, because they are made from it.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "solvers/calibration.hpp"

namespace solvers {

struct MadeUpSize {
    std::uint32_t files = 100, reviewers = 10, reads = 3;
    double quality = 1, severity = 0.5, noise = 0.7;  // deviations
    std::uint64_t seed = 1;
};

struct MadeUp {
    Reviews reviews;
    std::vector<double> qualities, severities;
};

// All reviewers read about as many.
inline MadeUp made_up(const MadeUpSize& size) {
    std::mt19937_64 random(size.seed);
    std::normal_distribution<double> normal;
    MadeUp made{{size.files, size.reviewers, {}, 0, 1}, {}, {}};
    for (std::uint32_t at = 0; at < size.files; ++at) made.qualities.push_back(5 + size.quality * normal(random));
    for (std::uint32_t at = 0; at < size.reviewers; ++at) made.severities.push_back(size.severity * normal(random));
    std::vector<std::uint32_t> loads(size.reviewers), order(size.reviewers);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t file = 0; file < size.files; ++file) {
        std::shuffle(order.begin(), order.end(), random);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return loads[a] < loads[b]; });
        for (std::uint32_t at = 0; at < size.reads; ++at) {
            const auto reviewer = order[at];
            ++loads[reviewer];
            made.reviews.scores.push_back(
                {file, reviewer, made.qualities[file] + made.severities[reviewer] + size.noise * normal(random)});
        }
    }
    return made;
}

// Kendall's tau-b of two orders of the same things.
inline double kendall(const std::vector<double>& one, const std::vector<double>& other) {
    double agree = 0, told = 0, told_by_other = 0;
    const auto sign = [](double difference) { return std::abs(difference) < 1e-9 ? 0 : difference > 0 ? 1 : -1; };
    for (std::size_t a = 0; a < one.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const int first = sign(one[a] - one[b]), second = sign(other[a] - other[b]);
            agree += first * second;
            told += first != 0;
            told_by_other += second != 0;
        }
    return told > 0 && told_by_other > 0 ? agree / std::sqrt(told * told_by_other) : 1;
}

}  // namespace solvers
