// The reading that is under way in the story, and those whom it has refused in pencil.
#pragma once
#include "db/db.hpp"

namespace demo {

// Once the story is there.
void load_reading(db::Db& db);

}  // namespace demo
