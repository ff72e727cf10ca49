#include "solvers/carried.hpp"

namespace solvers {

Carried::Carried(const Transport& problem)
    : problem_(problem),
      flow_(problem.pairs()),
      row_(problem.pairs()),
      place_(problem.pairs()),
      into_(problem.columns()) {
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair) row_[pair] = row;
}

void Carried::change(std::uint32_t pair, std::int32_t by) {
    auto& into = into_[column(pair)];
    const bool carried = flow_[pair] > 0;
    flow_[pair] += by;
    if (!carried) {
        place_[pair] = static_cast<std::uint32_t>(into.size());
        into.push_back(pair);
    } else if (flow_[pair] == 0) {
        place_[into.back()] = place_[pair];
        into[place_[pair]] = into.back();
        into.pop_back();
    }
}

}  // namespace solvers
