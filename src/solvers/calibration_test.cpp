// Calibration against the textbook's own formulas on small panels, and against the truth where the scores are made up.
#include "solvers/calibration.hpp"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

#include "solvers/made_up_reviews.hpp"
#include "solvers/ranks.hpp"
#include "solvers/review_equations.hpp"
#include "solvers/review_variances.hpp"

namespace solvers {
namespace {

// The whole covariance of all scores, nothing eliminated: best linear unbiased prediction as Robinson writes it.
struct Textbook {
    Textbook(const ReviewGroup& group, const Variances& variances) {
        const auto n = static_cast<Eigen::Index>(group.cells.size());
        files = Eigen::MatrixXd::Zero(n, static_cast<Eigen::Index>(group.files.size()));
        Eigen::MatrixXd reviewers = Eigen::MatrixXd::Zero(n, static_cast<Eigen::Index>(group.reviewers.size()));
        Eigen::VectorXd scores(n);
        for (std::size_t file = 0; file < group.files.size(); ++file)
            for (auto at = group.first[file]; at < group.first[file + 1]; ++at) {
                files(at, static_cast<Eigen::Index>(file)) = 1;
                reviewers(at, group.cells[at].reviewer) = 1;
                scores(at) = group.cells[at].score;
            }
        const Eigen::MatrixXd all = variances.file * files * files.transpose() +
                                    variances.reviewer * reviewers * reviewers.transpose() +
                                    variances.noise * Eigen::MatrixXd::Identity(n, n);
        const Eigen::MatrixXd inverse = all.inverse();
        const Eigen::VectorXd ones = Eigen::VectorXd::Ones(n);
        const double weight = ones.dot(inverse * ones);
        const double mean = ones.dot(inverse * scores) / weight;
        const Eigen::VectorXd residual = inverse * (scores - mean * ones);
        qualities = (variances.file * files.transpose() * residual).array() + mean;
        severities = variances.reviewer * reviewers.transpose() * residual;
        // Of mean + quality: what is left of the quality's own, and what the mean adds that its weights do not take.
        const Eigen::MatrixXd part = variances.file * files.transpose() * inverse;
        const Eigen::VectorXd open = Eigen::VectorXd::Ones(files.cols()) - part * ones;
        errors =
            (variances.file * Eigen::MatrixXd::Identity(files.cols(), files.cols()) - part * variances.file * files)
                .diagonal() +
            open.cwiseProduct(open) / weight;
        likelihood = std::log(all.determinant()) + std::log(weight) + (scores - mean * ones).dot(residual);
    }
    Eigen::MatrixXd files;
    Eigen::VectorXd qualities, severities, errors;
    double likelihood = 0;  // minus twice its logarithm, restricted, but for a constant
};

double likelihood_of(const ReviewGroup& group, const Variances& variances) {
    ReviewEquations equations(group, {variances.file / variances.noise, variances.reviewer / variances.noise});
    equations.solve();
    const auto degrees = static_cast<double>(group.cells.size()) - 1;
    return equations.log_determinants() + degrees * std::log(variances.noise) + equations.squares() / variances.noise;
}

}  // namespace

TEST(Calibration, small_panels_get_what_the_whole_covariance_gives) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto made = made_up({.files = 7, .reviewers = 5, .reads = 2, .seed = seed});
        const Variances variances{1.3, 0.4, 0.6};
        for (const auto& group : groups_of(made.reviews, 5)) {
            ReviewEquations equations(group, {variances.file / variances.noise, variances.reviewer / variances.noise});
            equations.solve();
            const Textbook textbook(group, variances);
            for (std::size_t file = 0; file < group.files.size(); ++file) {
                const auto at = static_cast<Eigen::Index>(file);
                EXPECT_NEAR(equations.quality(file), textbook.qualities(at), 1e-9);
                EXPECT_NEAR(equations.variance(file) * variances.noise, textbook.errors(at), 1e-9);
            }
            for (std::size_t at = 0; at < group.reviewers.size(); ++at)
                EXPECT_NEAR(equations.severity(at), textbook.severities(static_cast<Eigen::Index>(at)), 1e-9);
        }
    }
}

TEST(Calibration, the_likelihood_differs_from_the_textbooks_by_a_constant) {
    const auto made = made_up({.files = 8, .reviewers = 4, .reads = 3, .seed = 3});
    const auto group = groups_of(made.reviews, 5).front();
    const Variances one{1, 0.3, 0.5}, other{0.4, 1.1, 0.9};
    EXPECT_NEAR(likelihood_of(group, one) - likelihood_of(group, other),
                Textbook(group, one).likelihood - Textbook(group, other).likelihood, 1e-9);
}

TEST(Calibration, made_up_truth_lies_within_the_intervals_nine_times_in_ten) {
    double inside = 0, files = 0, raw = 0, calibrated = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto made = made_up({.files = 240, .reviewers = 30, .reads = 3, .seed = seed});
        made.reviews.places = 40;
        const auto found = calibrate(made.reviews);
        const auto ranks = ranks_of(made.qualities);
        double sum = 0;
        std::vector<double> means, corrected;
        for (std::size_t at = 0; at < found.files.size(); ++at) {
            const auto& file = found.files[at];
            inside += file.rank_low <= ranks[at] && ranks[at] <= file.rank_high ? 1 : 0;
            sum += file.chance;
            means.push_back(file.raw);
            corrected.push_back(file.calibrated);
        }
        files += static_cast<double>(found.files.size());
        EXPECT_NEAR(sum, 40, 1e-6) << "the places are shared out among the files";
        raw += kendall(means, made.qualities);
        calibrated += kendall(corrected, made.qualities);
    }
    EXPECT_GT(inside / files, 0.88);
    EXPECT_LT(inside / files, 0.92);
    EXPECT_GT(calibrated, raw + 12 * 0.025);
}

TEST(Calibration, many_files_get_the_ranks_that_draws_would_give) {
    auto made = made_up({.files = 1'500, .reviewers = 60, .reads = 3, .seed = 5});
    made.reviews.places = 150;
    const auto drawn = calibrate(made.reviews).files;
    std::vector<double> means, errors;
    for (const auto& file : drawn) means.push_back(file.calibrated), errors.push_back(file.error);
    const auto many = ranks_of_many(means, errors, 150);
    double low = 0, high = 0, chance = 0;
    for (std::size_t at = 0; at < drawn.size(); ++at) {
        low += std::abs(static_cast<double>(drawn[at].rank_low - many[at].low)) / 1'500;
        high += std::abs(static_cast<double>(drawn[at].rank_high - many[at].high)) / 1'500;
        chance += std::abs(drawn[at].chance - many[at].chance) / 1'500;
    }
    EXPECT_LT(low, 15) << "a hundredth of the files";
    EXPECT_LT(high, 15);
    EXPECT_LT(chance, 0.01);
}

TEST(Calibration, moments_find_the_variances_of_many_scores) {
    const auto made = made_up({.files = 20'000, .reviewers = 800, .reads = 3, .seed = 6});
    const auto found = variances_by_moments(groups_of(made.reviews, 5));
    EXPECT_NEAR(found.file, 1, 0.04);
    EXPECT_NEAR(found.reviewer, 0.25, 0.04);
    EXPECT_NEAR(found.noise, 0.49, 0.02);
}

TEST(Calibration, a_harsh_reviewer_is_told_and_one_with_few_reviews_is_drawn_to_the_middle) {
    auto made = made_up({.files = 120, .reviewers = 12, .reads = 3, .severity = 0, .seed = 7});
    for (auto& review : made.reviews.scores) review.score -= review.reviewer == 0 ? 2 : 0;
    made.reviews.reviewers = 13;
    made.reviews.scores.push_back({0, 12, made.qualities[0] - 2});
    const auto found = calibrate(made.reviews);
    EXPECT_NEAR(found.reviewers[0].severity, -2, 0.6);
    EXPECT_LT(found.reviewers[12].severity, 0);
    EXPECT_GT(found.reviewers[12].severity, -1.2);
    EXPECT_EQ(found.reviewers[12].reviews, 1);
}

TEST(Calibration, who_scores_in_a_narrow_band_has_a_small_spread) {
    auto made = made_up({.files = 200, .reviewers = 10, .reads = 3, .severity = 0, .seed = 8});
    for (auto& review : made.reviews.scores)
        if (review.reviewer == 3) review.score = 5 + (review.score - 5) / 4;
    const auto found = calibrate(made.reviews).reviewers;
    EXPECT_LT(found[3].spread, 0.7);
    for (const std::size_t other : {0U, 1U, 2U, 4U}) EXPECT_NEAR(found[other].spread, 1, 0.25);
}

TEST(Calibration, reviewers_who_share_no_file_are_not_compared) {
    auto one = made_up({.files = 40, .reviewers = 6, .reads = 2, .seed = 9}).reviews;
    const auto other = made_up({.files = 30, .reviewers = 5, .reads = 2, .seed = 10}).reviews;
    for (const auto& review : other.scores) one.scores.push_back({review.file + 40, review.reviewer + 6, review.score});
    one.files = 70, one.reviewers = 11;
    const auto level = calibrate(one);
    for (auto& review : one.scores) review.score += review.file >= 40 ? 3 : 0;
    const auto shifted = calibrate(one);
    EXPECT_EQ(level.groups, 2U);
    for (std::size_t at = 0; at < 70; ++at) {
        EXPECT_NEAR(shifted.files[at].calibrated, level.files[at].calibrated + (at < 40 ? 0 : 3), 1e-6);
        EXPECT_EQ(shifted.files[at].rank, level.files[at].rank);
        EXPECT_LE(level.files[at].rank_high, at < 40 ? 40 : 30);
    }
    for (std::size_t at = 0; at < 11; ++at)
        EXPECT_NEAR(shifted.reviewers[at].severity, level.reviewers[at].severity, 1e-6);
}

TEST(Calibration, scores_that_tell_nothing_apart_are_taken_as_they_are) {
    const auto same = calibrate({3, 2, {{0, 0, 4}, {1, 0, 4}, {1, 1, 4}, {2, 1, 4}}});
    for (const auto& file : same.files) EXPECT_DOUBLE_EQ(file.calibrated, 4);
    const auto single = calibrate({1, 1, {{0, 0, 7}}});
    EXPECT_DOUBLE_EQ(single.files[0].calibrated, 7);
    EXPECT_EQ(single.files[0].rank, 1);
    const auto strangers = calibrate({3, 3, {{0, 0, 1}, {1, 1, 2}, {2, 2, 3}}});
    EXPECT_EQ(strangers.groups, 3U);
}

}  // namespace solvers
