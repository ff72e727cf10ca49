// The reading of the files of the story's first call, which the report of that call tells of.
#pragma once
#include "db/db.hpp"

namespace demo {

// Once the story is there.
void load_readings(db::Db& db);

}  // namespace demo
