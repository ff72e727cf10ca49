#include "solvers/calibration.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/ranks.hpp"
#include "solvers/review_equations.hpp"
#include "solvers/review_groups.hpp"
#include "solvers/review_spread.hpp"
#include "solvers/review_variances.hpp"

namespace solvers {
namespace {

constexpr std::size_t most_drawn = 4'000;  // files of a group; above it, ranks of many

double mean_of(const Reviews& reviews) {
    double sum = 0;
    for (const auto& review : reviews.scores) sum += review.score;
    return reviews.scores.empty() ? 0 : sum / static_cast<double>(reviews.scores.size());
}

int draws_for(std::size_t files) { return static_cast<int>(std::clamp<std::size_t>(4'000'000 / files, 1'000, 4'000)); }

std::vector<RankRange> ranges_of(const ReviewGroup& group, const ReviewEquations& equations, double noise,
                                 const Reviews& reviews) {
    const auto files = group.files.size();
    if (files <= most_drawn && equations.exact()) {
        std::mt19937_64 random(reviews.seed);
        return ranks_by_draws(files, draws_for(files), reviews.places,
                              [&](std::vector<double>& qualities) { equations.draw(random, noise, qualities); });
    }
    std::vector<double> means(files), deviations(files);
    for (std::size_t file = 0; file < files; ++file) {
        means[file] = equations.quality(file);
        deviations[file] = noise * std::sqrt(equations.variance(file));
    }
    return ranks_of_many(means, deviations, reviews.places);
}

void calibrate_files(Calibration& result, const ReviewGroup& group, const ReviewEquations& equations, double mean,
                     const Reviews& reviews) {
    const auto noise = std::sqrt(result.variances[result.groups].noise);
    const auto ranges = ranges_of(group, equations, noise, reviews);
    std::vector<double> qualities(group.files.size());
    for (std::size_t at = 0; at < qualities.size(); ++at) qualities[at] = equations.quality(at);
    const auto ranks = ranks_of(qualities);
    for (std::size_t at = 0; at < qualities.size(); ++at) {
        auto& file = result.files[group.files[at]];
        file.reviews = static_cast<std::int32_t>(group.first[at + 1] - group.first[at]);
        for (auto cell = group.first[at]; cell < group.first[at + 1]; ++cell) file.raw += group.cells[cell].score;
        file.raw = mean + file.raw / file.reviews;
        file.calibrated = mean + qualities[at];
        file.error = noise * std::sqrt(equations.variance(at));
        file.rank = ranks[at];
        file.rank_low = std::min(ranges[at].low, file.rank);
        file.rank_high = std::max(ranges[at].high, file.rank);
        file.chance = ranges[at].chance;
        file.group = result.groups;
    }
}

void calibrate_reviewers(Calibration& result, const ReviewGroup& group, const ReviewEquations& equations) {
    for (std::size_t at = 0; at < group.reviewers.size(); ++at) {
        auto& reviewer = result.reviewers[group.reviewers[at]];
        reviewer.severity = equations.severity(at);
        reviewer.group = result.groups;
    }
    for (const auto& cell : group.cells) ++result.reviewers[group.reviewers[cell.reviewer]].reviews;
}

}  // namespace

Calibration calibrate(const Reviews& reviews) {
    Calibration result;
    result.files.resize(reviews.files);
    result.reviewers.resize(reviews.reviewers);
    const auto mean = mean_of(reviews);
    const auto groups = groups_of(reviews, mean);
    result.variances = variances_of(groups);
    // Scores that agree with each other without exception leave no noise to divide by.
    for (auto& one : result.variances) one.noise = std::max({one.noise, 1e-9 * (one.file + one.reviewer), 1e-18});
    for (const auto& group : groups) {
        const auto& [file, reviewer, noise] = result.variances[result.groups];
        ReviewEquations equations(group, {file / noise, reviewer / noise});
        equations.solve();
        calibrate_files(result, group, equations, mean, reviews);
        calibrate_reviewers(result, group, equations);
        tell_spreads(result, group, equations);
        ++result.groups;
    }
    shrink_spreads(result);
    return result;
}

}  // namespace solvers
