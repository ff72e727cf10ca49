// What must always be true of the rows: each a query that returns none. Tests ask after every case, `spark doctor`
// live.
#pragma once
#include <vector>

#include "db/doctor.hpp"

namespace app {

std::vector<db::Invariant> invariants();

}  // namespace app
