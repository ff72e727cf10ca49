// The smallest reason why a maximal flow does not serve everybody, read from the flow itself.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/carried.hpp"
#include "solvers/coverage.hpp"

namespace solvers {

// `carried` is maximal for columns that take at most their demand, and some rows lack something.
Shortage shortage_of_rows(const Transport& problem, const Carried& carried, const std::vector<std::int32_t>& lacks);

// `carried` is maximal for columns that take at most `least`, and some take less.
Shortage shortage_of_columns(const Transport& problem, const Carried& carried, const std::vector<std::int32_t>& least);

}  // namespace solvers
