#include "solvers/review_variances.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "solvers/review_equations.hpp"

namespace solvers {
namespace {

constexpr double most_work = 1e8;  // multiplications of one likelihood; above it, moments do

struct Squares {
    double count = 0, sum = 0, squares = 0;
    void add(double value) { ++count, sum += value, squares += value * value; }
    double about_mean() const { return count > 0 ? squares - sum * sum / count : 0; }
};

// Sums of squares about the means, and how many degrees of each kind they hold.
struct Moments {
    double in_files = 0, in_files_degrees = 0, in_reviewers = 0, in_reviewers_degrees = 0;
    double in_groups = 0, files = 0, reviewers = 0, noise = 0;  // what in_groups expects of each variance

    void add(const ReviewGroup& group) {
        Squares all;
        std::vector<Squares> of_reviewer(group.reviewers.size());
        double file_squares = 0, reviewer_squares = 0;
        for (std::size_t file = 0; file < group.files.size(); ++file) {
            Squares of_file;
            for (auto at = group.first[file]; at < group.first[file + 1]; ++at) {
                const auto& cell = group.cells[at];
                of_file.add(cell.score), all.add(cell.score), of_reviewer[cell.reviewer].add(cell.score);
            }
            in_files += of_file.about_mean();
            in_files_degrees += of_file.count - 1;
            file_squares += of_file.count * of_file.count;
        }
        for (const auto& one : of_reviewer) {
            in_reviewers += one.about_mean();
            in_reviewers_degrees += one.count - 1;
            reviewer_squares += one.count * one.count;
        }
        in_groups += all.about_mean();
        files += all.count - file_squares / all.count;
        reviewers += all.count - reviewer_squares / all.count;
        noise += all.count - 1;
    }
};

// Logarithms of the ratios and of the noise around which those of a group are expected.
struct Expected {
    double file = 0, reviewer = 0, noise = 0;
};

constexpr double apart = 0.8;        // deviation of a group's logarithmic ratio from the expected
constexpr double noise_apart = 0.5;  // and of its noise

double square(double value) { return value * value; }

// Few scores may fit without any noise; reviewers who agree that well are not found. In deviations, from a ratio of 55
// on.
double beyond_belief(double ratio) { return std::max(0.0, std::log(ratio) - 4) / 1.5; }

class Likelihood {
public:
    explicit Likelihood(std::span<const ReviewGroup> groups, std::optional<Expected> expected = {})
        : groups_(groups), expected_(expected) {
        for (const auto& group : groups) degrees_ += static_cast<double>(group.cells.size()) - 1;
    }

    // Minus twice the logarithm of the restricted likelihood, at the noise that fits best.
    double operator()(Ratios ratios) {
        double squares = 0, value = 0;
        for (const auto& group : groups_) {
            ReviewEquations equations(group, ratios);
            equations.solve();
            squares += equations.squares();
            value += equations.log_determinants();
        }
        noise = degrees_ > 0 ? squares / degrees_ : 0;
        value += square(beyond_belief(ratios.file)) + square(beyond_belief(ratios.reviewer));
        if (expected_) {
            noise = noise_within(squares);
            value += square((std::log(ratios.file) - expected_->file) / apart) +
                     square((std::log(ratios.reviewer) - expected_->reviewer) / apart) +
                     square((std::log(noise) - expected_->noise) / noise_apart);
        }
        noise = std::max(noise, 1e-300);
        return value + degrees_ * std::log(noise) + squares / noise;
    }
    double noise = 0;

private:
    // Newton's steps to where degrees * log + squares / noise and the distance from the expected are least together.
    double noise_within(double squares) const {
        double at = expected_->noise;
        const double stiff = 2 / square(noise_apart);
        for (int step = 0; step < 40; ++step) {
            const double pull = squares * std::exp(-at);
            const double slope = degrees_ - pull + stiff * (at - expected_->noise);
            at -= std::clamp(slope / (pull + stiff), -1.0, 1.0);
        }
        return std::exp(at);
    }

    std::span<const ReviewGroup> groups_;
    std::optional<Expected> expected_;
    double degrees_ = 0;
};

double limited(double logarithm) { return std::clamp(logarithm, -14.0, 9.0); }

// Nelder and Mead's simplex over the logarithms of the two ratios.
Ratios most_likely(Likelihood& likelihood, Ratios start) {
    struct Point {
        std::array<double, 2> at;
        double value;
    };
    const auto ratios = [](const std::array<double, 2>& at) {
        return Ratios{std::exp(limited(at[0])), std::exp(limited(at[1]))};
    };
    const auto point = [&](std::array<double, 2> at) { return Point{at, likelihood(ratios(at))}; };
    const auto file = limited(std::log(start.file + 1e-6)), reviewer = limited(std::log(start.reviewer + 1e-6));
    std::array<Point, 3> simplex{point({file, reviewer}), point({file + 0.7, reviewer}), point({file, reviewer + 0.7})};
    for (int step = 0; step < 80; ++step) {
        std::sort(simplex.begin(), simplex.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
        if (simplex[2].value - simplex[0].value < 1e-7) break;
        auto& worst = simplex[2];
        const auto towards = [&](double far) {
            std::array<double, 2> at{};
            for (std::size_t i = 0; i < 2; ++i) {
                const auto middle = (simplex[0].at[i] + simplex[1].at[i]) / 2;
                at[i] = middle + far * (worst.at[i] - middle);
            }
            return point(at);
        };
        const auto mirrored = towards(-1);
        const auto other =
            mirrored.value < simplex[0].value ? towards(-2) : towards(mirrored.value < worst.value ? -0.5 : 0.5);
        const auto& better = other.value < mirrored.value ? other : mirrored;
        if (better.value < worst.value) {
            worst = better;
            continue;
        }
        for (std::size_t i = 1; i < 3; ++i)
            simplex[i] = point({(simplex[0].at[0] + simplex[i].at[0]) / 2, (simplex[0].at[1] + simplex[i].at[1]) / 2});
    }
    const auto best = ratios(simplex[0].at);
    likelihood(best);
    return best;
}

bool small_enough(const std::vector<ReviewGroup>& groups) {
    double work = 0;
    bool exact = true;
    for (const auto& group : groups) {
        const auto reviewers = static_cast<double>(group.reviewers.size());
        work += reviewers * reviewers * reviewers / 3;
        exact = exact && group.reviewers.size() <= ReviewEquations::most_exact;
        for (std::size_t file = 0; file < group.files.size(); ++file)
            work += std::pow(group.first[file + 1] - group.first[file], 2);
    }
    return exact && work <= most_work;
}

Variances scaled(Ratios ratios, double noise) { return {ratios.file * noise, ratios.reviewer * noise, noise}; }

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What is expected of a group: the middle of all groups, which one that is out of line does not move.
Expected middle(const std::vector<Variances>& found) {
    std::vector<double> file, reviewer, noise;
    for (const auto& one : found) {
        file.push_back(std::log(one.file / one.noise));
        reviewer.push_back(std::log(one.reviewer / one.noise));
        noise.push_back(std::log(one.noise));
    }
    return {median(file), median(reviewer), median(noise)};
}

bool separable(const std::vector<ReviewGroup>& groups) {
    Moments moments;
    for (const auto& group : groups) moments.add(group);
    return moments.in_files_degrees > 0 && moments.in_reviewers_degrees > 0;
}

}  // namespace

Variances variances_by_moments(const std::vector<ReviewGroup>& groups) {
    Moments moments;
    for (const auto& group : groups) moments.add(group);
    // in_files = (reviewer + noise) of its degrees, in_reviewers = (file + noise) of its degrees.
    const auto over = [](double value, double by) { return by > 0 ? value / by : 0; };
    const auto with_reviewer = over(moments.in_files, moments.in_files_degrees);
    const auto with_file = over(moments.in_reviewers, moments.in_reviewers_degrees);
    // Where no reviewer read twice, severity is a part of the noise; where no file was read twice, half is called
    // noise.
    if (moments.in_reviewers_degrees <= 0) {
        const auto left = moments.in_groups - moments.noise * with_reviewer;
        return {std::max(0.0, over(left, moments.files)), 0, with_reviewer};
    }
    if (moments.in_files_degrees <= 0) {
        const auto left = moments.in_groups - moments.noise * with_file;
        return {with_file / 2, std::max(0.0, over(left, moments.reviewers)), with_file / 2};
    }
    const auto left = moments.files * with_file + moments.reviewers * with_reviewer - moments.in_groups;
    const auto most = std::min(with_reviewer, with_file);
    const auto noise = std::clamp(over(left, moments.files + moments.reviewers - moments.noise), 0.05 * most, most);
    return {std::max(0.0, with_file - noise), std::max(0.0, with_reviewer - noise), noise};
}

std::vector<Variances> variances_of(const std::vector<ReviewGroup>& groups) {
    const auto moments = variances_by_moments(groups);
    if (!small_enough(groups) || !separable(groups) || moments.noise <= 0)
        return std::vector<Variances>(groups.size(), moments);
    Likelihood together(groups);
    const auto common = most_likely(together, {moments.file / moments.noise, moments.reviewer / moments.noise});
    std::vector<Variances> found(groups.size(), scaled(common, together.noise));
    if (groups.size() == 1) return found;
    for (int round = 0; round < 4; ++round) {
        const auto expected = middle(found);
        for (std::size_t at = 0; at < groups.size(); ++at) {
            Likelihood alone(std::span<const ReviewGroup>(&groups[at], 1), expected);
            const auto own = most_likely(alone, {std::exp(expected.file), std::exp(expected.reviewer)});
            found[at] = scaled(own, alone.noise);
        }
    }
    return found;
}

}  // namespace solvers
