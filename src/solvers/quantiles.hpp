// Medians and other quantiles of what was measured, robust against the few that took for ever.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace solvers {

// The smallest value that `thousandths` of them do not exceed (nearest rank, Hyndman & Fan 1996, type 1): always one
// that was measured, so that nothing is told to a precision that nobody has. None of nothing. Linear; reorders.
std::optional<std::int64_t> quantile(std::vector<std::int64_t>& values, std::int64_t thousandths);

}  // namespace solvers
