// One aim after the other on the same files and readers, each narrowing what the next may choose from.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/balance.hpp"

namespace solvers {

class Sharing {
public:
    Sharing(const InOrder& order, const Coverage& coverage);

    // Of all that is still possible, the best by these gains (one for each pair of `reads`).
    Shipment best(const std::vector<std::int64_t>& gains);

    // Leaves possible what is as good by the gains last asked for: the prices say which pairs every best flow fills and
    // which it leaves (complementary slackness), and any flow that keeps to that is a best one.
    void keep_to(const Shipment& found);

    // Every further answer has these pairs of `reads` (marked 1).
    void settle(const std::vector<std::int64_t>& pairs);

    // The flow that is fairest to the rows: first the least of their gains is as large as can be, then their total.
    struct Fairest {
        std::vector<std::int32_t> flow;  // on each pair of `reads`
        std::int64_t worst_bound = 0, total_bound = 0;
    };
    Fairest fairest(const std::vector<std::int64_t>& gains) const;

    // The flow on each pair of `reads`, with what is settled already.
    std::vector<std::int32_t> reads_of(const Shipment& found) const;

    const Transport& possible() const { return possible_; }
    std::uint32_t pair_of(std::uint32_t row, std::uint32_t pair_in_reads) const;

private:
    const InOrder& order_;
    Transport possible_;
    std::vector<std::int32_t> settled_;  // flow that every further answer has
};

}  // namespace solvers
