// Who carries what between rows and columns, found from either side.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/transport.hpp"

namespace solvers {

// Beside the flow on each pair: the row of each pair, and for each column those of its pairs that carry something.
class Carried {
public:
    explicit Carried(const Transport& problem);

    void change(std::uint32_t pair, std::int32_t by);

    std::int32_t flow(std::uint32_t pair) const { return flow_[pair]; }
    std::uint32_t row(std::uint32_t pair) const { return row_[pair]; }
    std::uint32_t column(std::uint32_t pair) const { return problem_.column[pair]; }
    bool full(std::uint32_t pair) const { return flow_[pair] == problem_.capacity[pair]; }
    const std::vector<std::uint32_t>& into(std::uint32_t column) const { return into_[column]; }
    std::vector<std::int32_t> take() && { return std::move(flow_); }

private:
    const Transport& problem_;
    std::vector<std::int32_t> flow_;
    std::vector<std::uint32_t> row_;
    std::vector<std::uint32_t> place_;  // of a pair that carries, among its column's
    std::vector<std::vector<std::uint32_t>> into_;
};

}  // namespace solvers
