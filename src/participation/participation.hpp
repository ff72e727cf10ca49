// Participation: which startup is in which cohort, since when, and how it comes.
#pragma once
#include "db/db.hpp"

namespace http {
class Api;
}

namespace participation {

void routes(http::Api& api);
// An accepted offer makes a participation, and a place given back ends it, in the same transaction.
void follow_others();
// For files that have a place and were never offered one here: as brought in, as told in the story.
void catch_up(db::Tx& tx);

}  // namespace participation
