// Rows that are each to gain at least a floor: how high it can be, and the largest total above it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solvers/transport.hpp"

namespace solvers {

// A Transport of which some pairs are decided. Row gains are sums of several pairs, so a floor under them is no flow
// problem any more (with three reads a file it is NP-hard): weights on the rows relax it, deciding pairs closes the
// gap.
struct Floor {
    Floor(const Transport& transport, std::vector<std::int64_t> decided_gains, std::vector<char> rows_that_count);

    Transport problem;                  // the gains are those that count
    std::vector<std::int64_t> decided;  // gain of each row from what is decided
    std::vector<std::int32_t> flow;     // what is decided of each pair
    std::vector<char> counts;           // rows under which the floor stands

    void fill(std::uint32_t row, std::uint32_t pair);
    void leave(std::uint32_t pair) { problem.capacity[pair] = 0; }

    std::int64_t most_of(std::uint32_t row) const;  // what the row could gain, were it alone
    std::int64_t highest() const;                   // no floor is above: the least of those; 0 when none counts

    // The best by gains times the weight of their row; its gain and bound are those of the weighted problem, without
    // what is decided.
    std::optional<Shipment> weighed(const std::vector<std::int64_t>& weights) const;
    std::vector<std::int64_t> totals(const Shipment& found) const;
    std::vector<std::int32_t> whole_flow(const Shipment& found) const;
    // The free pair of the row with the largest gain that `found` leaves; nothing when all is decided.
    std::optional<std::uint32_t> best_left(std::uint32_t row, const Shipment& found) const;
};

constexpr std::int64_t most_weight = 4096;  // gains must leave room for it

// How much may be tried: problems solved with other weights. Counted, not timed, so that the answer is always the same.
struct Tries {
    std::int64_t left = 0;
};

// The largest floor, as far as the tries reach, with a flow above it; none is above `bound`.
struct Raised {
    std::vector<std::int32_t> flow;
    std::int64_t floor = 0, bound = 0;
};
Raised raise(const Floor& start, Tries& tries);

// The largest total of the rows that gain at least `floor` each, as far as the tries reach; none is above `bound`.
// `known` is such a flow.
struct Above {
    std::vector<std::int32_t> flow;
    std::int64_t total = 0, bound = 0;
};
Above most_above(const Floor& start, std::int64_t floor, std::vector<std::int32_t> known, Tries& tries);

}  // namespace solvers
