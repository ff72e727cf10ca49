// Exchanges in a circle that raise the total and leave every row above the floor.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/carried.hpp"
#include "solvers/floor.hpp"

namespace solvers {

// Rows each move from one column to another so that every column has as many as before. A circle that gains is found
// among the columns (Bellman and Ford), each way from one to another by the row that gains most; so this is for some
// hundreds of columns at most.
class Circles {
public:
    static constexpr std::uint32_t most_columns = 500;

    Circles(const Floor& at, std::int64_t floor, const Shipment& found);

    void climb();  // until no circle gains, or many were taken
    Shipment shipment() const;
    std::int64_t total() const;

private:
    struct Way {
        std::int64_t gain = 0;
        std::uint32_t drops = 0, takes = 0;
        bool open = false;
    };

    Way& way(std::uint32_t from, std::uint32_t to) { return ways_[from * at_.problem.columns() + to]; }
    void look_from(std::uint32_t column);
    void look_at_row(std::uint32_t column, std::uint32_t drops);
    bool turn();
    std::vector<std::uint32_t> gaining_circle();
    bool bearable(const std::vector<std::uint32_t>& circle);

    const Floor& at_;
    std::int64_t floor_;
    Carried carried_;
    std::vector<std::int64_t> totals_;
    std::vector<Way> ways_;
};

}  // namespace solvers
