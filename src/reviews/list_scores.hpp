// What reviews say of files, told to the lists of the house after a phase was calibrated.
#pragma once
#include <vector>

#include "db/db.hpp"

namespace reviews {

// Files that stand in the phase, or stood there when it was calibrated before.
std::vector<std::int64_t> standing_in(db::Read& read, std::int64_t phase);
// What the last phase says of each; a commit for some of them at a time, so that others may write in between.
void tell_lists(db::Db& db, std::vector<std::int64_t> files);

}  // namespace reviews
