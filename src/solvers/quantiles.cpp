#include "solvers/quantiles.hpp"

#include <algorithm>

namespace solvers {

std::optional<std::int64_t> quantile(std::vector<std::int64_t>& values, std::int64_t thousandths) {
    if (values.empty()) return std::nullopt;
    const auto count = static_cast<std::int64_t>(values.size());
    const auto rank = std::clamp<std::int64_t>((count * thousandths + 999) / 1000, 1, count);
    const auto at = values.begin() + (rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace solvers
