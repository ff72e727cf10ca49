// The first row of a table decides how many columns it has.
#pragma once

#include <cstddef>

#include "formats/table.hpp"

namespace formats {

class RowWidth {
public:
    // `count` values were read into the first fields of `row`; what lies behind them is left from an earlier row.
    // Missing values become empty. Values past the last column are dropped when empty and trouble when not.
    void settle(Row& row, std::size_t count);

private:
    std::size_t width_ = 0;  // 0: no row seen yet
};

}  // namespace formats
