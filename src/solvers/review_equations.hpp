// The equations that give severities and qualities of one group, once it is known how much each kind varies.
#pragma once

#include <memory>
#include <random>
#include <vector>

#include "solvers/review_groups.hpp"

namespace solvers {

// Variances as multiples of the noise.
struct Ratios {
    double file = 0, reviewer = 0;
};

// Qualities are eliminated file by file; what is left are the severities, in units of the reviewers' deviation, and
// last the mean of the group: Henderson's mixed model equations.
class ReviewEquations {
public:
    ReviewEquations(const ReviewGroup& group, Ratios ratios);
    ~ReviewEquations();
    ReviewEquations(const ReviewEquations&) = delete;
    ReviewEquations& operator=(const ReviewEquations&) = delete;

    static constexpr std::size_t most_exact = 600;  // reviewers; above it, solutions without their covariances
    bool exact() const { return group_.reviewers.size() <= most_exact; }

    void solve();  // the rest needs this

    double severity(std::size_t reviewer) const;
    double mean() const { return solution_.back(); }
    double quality(std::size_t file) const;  // with the group's mean

    // In units of the noise: of quality(), and the square sum that the noise is estimated from.
    double variance(std::size_t file) const;
    double squares() const { return squares_; }
    double log_determinants() const;  // needs exact()

    // One draw of all qualities from what the data leave open; `noise` is its deviation.
    void draw(std::mt19937_64& random, double noise, std::vector<double>& qualities) const;

private:
    struct Factor;

    double kept(std::size_t file) const;  // how much of a file's mean residual is its quality, for one review
    std::vector<double> product(const std::vector<double>& x) const;
    std::vector<double> right_side() const;
    std::vector<double> diagonal() const;
    void solve_directly();
    void solve_by_steps();
    double quality(std::size_t file, const std::vector<double>& effects) const;

    const ReviewGroup& group_;
    Ratios ratios_;
    double unit_;  // of severities: the root of the reviewers' ratio
    std::vector<double> solution_, diagonal_;
    double squares_ = 0;
    std::unique_ptr<Factor> factor_;
};

}  // namespace solvers
