// One act on very many things: its events are written like all others, but live pages are told of them by whoever acts,
// a few times a second.
#pragma once
#include "activity/record.hpp"

namespace activity {

// As record(), without telling anybody once it is committed.
void record_one_of_many(db::Tx& tx, const Actor& actor, std::string_view kind, const About& about);

}  // namespace activity
