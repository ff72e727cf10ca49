// Scores made anew after the weights of a rubric changed.
#pragma once
#include "db/db.hpp"

namespace reviews {

// In batches; may begin again from any point.
void recount(db::Db& db, std::int64_t phase);

}  // namespace reviews
