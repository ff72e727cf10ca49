#include <algorithm>

#include "solvers/floor.hpp"
#include "solvers/sharing.hpp"

namespace solvers {
namespace {

// Enough to try everything where there is little, and some dozens of tries where each takes seconds.
std::int64_t tries_for(std::uint32_t pairs) {
    return std::clamp<std::int64_t>(std::int64_t{5'000'000} / (std::int64_t{1} + pairs), 12, 20'000);
}

}  // namespace

Sharing::Fairest Sharing::fairest(const std::vector<std::int64_t>& gains) const {
    const auto& reads = order_.reads;
    auto problem = possible_;
    std::vector<std::int64_t> settled(problem.rows());
    std::vector<char> counts(problem.rows());
    for (std::uint32_t row = 0; row < reads.rows(); ++row) {
        counts[row] = reads.supply[row] > 0 ? 1 : 0;
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair) {
            problem.gain[pair_of(row, pair)] = gains[pair];
            settled[row] += gains[pair] * settled_[pair_of(row, pair)];
        }
    }
    const Floor floor(problem, std::move(settled), std::move(counts));
    Tries raising{tries_for(problem.pairs())}, climbing = raising;
    const auto raised = raise(floor, raising);
    const auto above = most_above(floor, raised.floor, raised.flow, climbing);
    Fairest found{std::vector<std::int32_t>(reads.pairs()), raised.bound, above.bound};
    for (std::uint32_t row = 0; row < reads.rows(); ++row)
        for (auto pair = reads.first[row]; pair < reads.first[row + 1]; ++pair)
            found.flow[pair] = above.flow[pair_of(row, pair)] + settled_[pair_of(row, pair)];
    return found;
}

}  // namespace solvers
