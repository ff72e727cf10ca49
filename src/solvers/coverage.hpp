// Whether everybody can get what they need at all, and the smallest reason when they cannot.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solvers/transport.hpp"

namespace solvers {

// Rows and columns of a Transport whose pairs carry at most 1: a row wants its supply; a column takes at most its
// demand, and at least `least`.
struct Coverage {
    std::vector<std::int32_t> row_lacks;     // what each row does not get
    std::vector<std::int32_t> column_lacks;  // what each column has less than its least
    std::int64_t rows_lack = 0, columns_lack = 0;
};

// These want `wanted` together, and all who may serve them can give `possible` together, each of them at most its own
// limit and at most 1 to each: fewer, so no flow serves them (Hall's condition, broken). Sorted.
struct Shortage {
    enum class Of { rows, columns } of = Of::rows;
    std::vector<std::uint32_t> wanting, serving;
    std::int64_t wanted = 0, possible = 0;
};

struct Covering {
    Coverage coverage;
    std::optional<Shortage> shortage;  // the one with the fewest that want; of rows, if some lack
};

// As much as can be: rows lack as little as possible together, and columns lack as little as possible together.
// Maximal flow by shortest ways (Hopcroft and Karp 1973).
Covering cover(const Transport& problem, const std::vector<std::int32_t>& least);

}  // namespace solvers
