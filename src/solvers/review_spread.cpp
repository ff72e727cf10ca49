#include "solvers/review_spread.hpp"

#include <algorithm>
#include <cmath>

namespace solvers {
namespace {

// As many scores as the prior counts for: the less reviewers differ beyond chance, the more.
double prior_weight(const Calibration& result) {
    double sum = 0, weight = 0, chance = 0;
    for (const auto& reviewer : result.reviewers) {
        if (reviewer.reviews < 2) continue;
        const auto degrees = reviewer.reviews - 1;
        sum += degrees * (reviewer.spread - 1) * (reviewer.spread - 1);
        chance += 2;
        weight += degrees;
    }
    const auto beyond = weight > 0 ? (sum - chance) / weight : 0;
    return beyond > 1e-3 ? 2 / beyond : 2'000;
}

}  // namespace

void tell_spreads(Calibration& result, const ReviewGroup& group, const ReviewEquations& equations) {
    const auto& variances = result.variances[result.groups];
    const auto expected = variances.file + variances.noise;
    std::vector<double> squares(group.reviewers.size());
    for (const auto& cell : group.cells) {
        const auto off = cell.score - equations.mean() - equations.severity(cell.reviewer);
        squares[cell.reviewer] += off * off;
    }
    for (std::size_t at = 0; at < squares.size(); ++at) {
        auto& reviewer = result.reviewers[group.reviewers[at]];
        reviewer.spread = expected > 0 ? squares[at] / std::max(1, reviewer.reviews) / expected : 1;
    }
}

void shrink_spreads(Calibration& result) {
    const auto prior = prior_weight(result);
    for (auto& reviewer : result.reviewers)
        reviewer.spread = std::sqrt((prior + reviewer.reviews * reviewer.spread) / (prior + reviewer.reviews));
}

}  // namespace solvers
