// The first row of a table decides how many columns it has, where not each row has its own width.
#pragma once

#include <cstddef>

#include "formats/table.hpp"

namespace formats {

class RowWidth {
public:
    explicit RowWidth(Width width = Width::of_first_row) : of_(width) {}
    // `count` values were read into the first fields of `row`; what lies behind them is left from an earlier row.
    // Missing values become empty. Values past the last column are dropped when empty and trouble when not.
    void settle(Row& row, std::size_t count);

private:
    Width of_;
    std::size_t width_ = 0;  // 0: no row seen yet
};

}  // namespace formats
