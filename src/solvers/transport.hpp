// Carries what rows have to columns that want it for the largest gain: the one optimisation that assignment rests on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace solvers {

// Each row gives exactly its supply and each column takes exactly its demand (the sums are equal); a pair carries from
// 0 to its capacity. The pairs of row i are first[i] .. first[i + 1] - 1.
struct Transport {
    std::vector<std::uint32_t> first{0};
    std::vector<std::uint32_t> column;  // of each pair
    std::vector<std::int64_t> gain;     // of each unit on the pair; at most most_gain() from 0
    std::vector<std::int32_t> capacity;
    std::vector<std::int32_t> supply;  // of each row
    std::vector<std::int32_t> demand;  // of each column

    std::uint32_t rows() const { return static_cast<std::uint32_t>(supply.size()); }
    std::uint32_t columns() const { return static_cast<std::uint32_t>(demand.size()); }
    std::uint32_t pairs() const { return static_cast<std::uint32_t>(column.size()); }
};

// The prices prove the flow. No flow gains more than
//     sum supply * row_price + sum demand * column_price + sum capacity * max(0, gain - both prices)
// (all in 1/scale), and the best one gains exactly that.
struct Shipment {
    std::vector<std::int32_t> flow;  // of each pair
    std::vector<std::int64_t> row_price, column_price;
    std::int64_t scale = 1;  // prices count in 1/scale
    std::int64_t gain = 0;
    std::int64_t bound = 0;  // as above, rounded up to whole units
};

// What gains may be, from 0 either way, so that no price can leave 64 bits.
std::int64_t most_gain(std::size_t rows, std::size_t columns);

// The optimum, or nothing when no flow does it; the same problem gives the same flow. Cost scaling by push and relabel
// (Goldberg and Tarjan 1990), bidding as the auction algorithm does (Bertsekas 1988): a row lowers its price until it
// would as soon have its next best column. docs/adr/0010 says why it is ours.
std::optional<Shipment> carry(const Transport& problem);

// How far the prices favour a pair, in 1/scale: above 0 every best flow fills it, below 0 every best flow leaves it.
std::int64_t favour(const Transport& problem, const Shipment& shipment, std::uint32_t row, std::uint32_t pair);

}  // namespace solvers
