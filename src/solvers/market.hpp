// Rows that bid for columns until prices and flow agree within a tolerance: the rounds of `carry`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "solvers/carried.hpp"
#include "solvers/transport.hpp"

namespace solvers {

// Prices and flow agree within a tolerance when a pair that could carry more is favoured by at most the tolerance, and
// one that carries something is disfavoured by at most the tolerance. Gains are multiplied by scale(), which is more
// than the longest way through the residual graph, so that a flow that agrees within 1 is the best one.
class Market {
public:
    // No gain is further than `largest` from 0.
    Market(const Transport& problem, std::int64_t largest);

    // A way alternates between the sides, so the smaller one limits it.
    static std::int64_t longest_way(std::size_t rows, std::size_t columns);
    std::int64_t scale() const { return scale_; }

    // Makes a flow that agrees within the tolerance; false when there is no flow at all, seen by a price that goes
    // where none of a problem with a flow does.
    bool trade(std::int64_t tolerance);

    // Looks for prices that agree with the flow without tolerance; false, and nothing changed, when there are none or
    // looking takes too long. The prices must agree within `tolerance`; from 1 it always succeeds.
    bool price_exactly(std::int64_t tolerance);

    Shipment close() &&;

private:
    struct Best {
        std::uint32_t pair;
        std::int64_t value, next;
    };

    std::int64_t gain(std::uint32_t pair) const { return problem_.gain[pair] * scale_; }
    void change(std::uint32_t pair, std::int64_t by);
    void wake(std::uint32_t node);
    void wake_over(std::uint32_t node);
    template <class Visit> bool each_awake(Visit visit);
    void restore(std::int64_t tolerance);
    bool bid(std::uint32_t row, std::int64_t tolerance);
    bool turn_away(std::uint32_t column, std::int64_t tolerance);
    Best best_of(std::uint32_t row) const;
    Best least_of(std::uint32_t column) const;
    std::size_t raise_columns(std::uint32_t row);
    std::size_t lower_rows(std::uint32_t column);

    const Transport& problem_;
    std::int64_t scale_;
    std::int64_t furthest_;  // price from 0
    Carried carried_;
    std::vector<std::int64_t> row_price_, column_price_;
    std::vector<std::int64_t> over_;  // nodes are the rows, then the columns: what a row has left, a column too much
    std::vector<std::uint32_t> now_, next_;
    std::vector<char> awake_;
};

}  // namespace solvers
