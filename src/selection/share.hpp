// How much of all files a call holds, by which a search chooses its way through the word index.
#pragma once
#include "db/db.hpp"

namespace selection {

// Where a call holds most of the files that a word is in, asking the index for the call as well costs more than it
// saves: the index walks the call's 60,000 files for one that matches.
enum class Share { some, most };

// Counted at most once a minute: an old answer changes the way, never what is found.
Share share_of(db::Read& read, std::int64_t call);

}  // namespace selection
