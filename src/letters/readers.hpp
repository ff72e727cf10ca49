// Whom the house writes to by itself, and in which language.
#pragma once
#include <vector>

#include "core/values.hpp"
#include "db/db.hpp"

namespace letters {

core::Language language_of(db::Read& read, std::int64_t person);
// Those of a startup's team who have an account.
std::vector<std::int64_t> team_of(db::Read& read, std::int64_t startup);
// Who manages a programme: by a grant for it, or for its whole house.
std::vector<std::int64_t> managers_of(db::Read& read, std::int64_t programme, std::int64_t house);

}  // namespace letters
