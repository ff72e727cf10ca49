// A deck of the story, made as a PDF from what its pages say.
#pragma once
#include "db/db.hpp"
#include "demo/story_startup.hpp"

namespace demo {

// Keeps it as the startup's deck; returns the file's id.
std::int64_t add_deck(db::Tx& tx, std::int64_t startup, std::int64_t person, const Deck& deck);

}  // namespace demo
