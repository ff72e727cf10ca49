#include "solvers/floor.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace solvers {

Floor::Floor(const Transport& transport, std::vector<std::int64_t> decided_gains, std::vector<char> rows_that_count)
    : problem(transport),
      decided(std::move(decided_gains)),
      flow(transport.pairs()),
      counts(std::move(rows_that_count)) {}

void Floor::fill(std::uint32_t row, std::uint32_t pair) {
    ++flow[pair];
    decided[row] += problem.gain[pair];
    problem.capacity[pair] = 0;
    --problem.supply[row];
    --problem.demand[problem.column[pair]];
}

std::int64_t Floor::most_of(std::uint32_t row) const {
    std::vector<std::int64_t> gains;
    for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair)
        if (problem.capacity[pair] > 0)
            gains.insert(gains.end(), static_cast<std::size_t>(problem.capacity[pair]), problem.gain[pair]);
    const auto count = std::min(gains.size(), static_cast<std::size_t>(problem.supply[row]));
    std::partial_sort(gains.begin(), gains.begin() + static_cast<std::ptrdiff_t>(count), gains.end(), std::greater<>());
    auto most = decided[row];
    for (std::size_t at = 0; at < count; ++at) most += gains[at];
    return most;
}

std::int64_t Floor::highest() const {
    std::optional<std::int64_t> least;
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        if (counts[row]) least = std::min(least.value_or(std::numeric_limits<std::int64_t>::max()), most_of(row));
    return least.value_or(0);
}

std::optional<Shipment> Floor::weighed(const std::vector<std::int64_t>& weights) const {
    auto other = problem;
    for (std::uint32_t row = 0; row < other.rows(); ++row)
        for (auto pair = other.first[row]; pair < other.first[row + 1]; ++pair) other.gain[pair] *= weights[row];
    return carry(other);
}

std::vector<std::int64_t> Floor::totals(const Shipment& found) const {
    auto totals = decided;
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair)
            totals[row] += problem.gain[pair] * found.flow[pair];
    return totals;
}

std::vector<std::int32_t> Floor::whole_flow(const Shipment& found) const {
    auto whole = flow;
    for (std::size_t pair = 0; pair < whole.size(); ++pair) whole[pair] += found.flow[pair];
    return whole;
}

std::optional<std::uint32_t> Floor::best_left(std::uint32_t row, const Shipment& found) const {
    std::optional<std::uint32_t> best;
    for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair)
        if (problem.capacity[pair] > found.flow[pair] && (!best || problem.gain[pair] > problem.gain[*best]))
            best = pair;
    return best;
}

}  // namespace solvers
