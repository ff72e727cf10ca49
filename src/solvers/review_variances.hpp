// How much qualities, severities and the rest vary: estimated from the scores, in each group as in the others unless
// its own say otherwise.
#pragma once

#include <vector>

#include "solvers/review_groups.hpp"

namespace solvers {

// Of each group. Restricted likelihood, of all groups together and then of each with the middle of all as its prior;
// by moments, the same for all, where that is too much work.
std::vector<Variances> variances_of(const std::vector<ReviewGroup>& groups);

// By sums of squares within files, within reviewers and within groups, whose expectations are linear in the three (Gao
// and Owen, Electronic Journal of Statistics 11, 2017): one pass, however large. None is below 0.
Variances variances_by_moments(const std::vector<ReviewGroup>& groups);

}  // namespace solvers
