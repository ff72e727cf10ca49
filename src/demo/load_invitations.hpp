// The interviews of the story that are under way: teams let through and told so, asked, planned and told in part.
#pragma once
#include "db/db.hpp"

namespace demo {

// Once the reading is there.
void load_invitations(db::Db& db);

}  // namespace demo
