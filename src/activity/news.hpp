// The lines that nodes tell each other (db/news.hpp): which topics changed and for whom, whose rights changed, that
// work waits. Ids and enums only.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"

namespace http {
class LiveHub;
}

namespace activity {

class Followers;
class Jobs;

// Live pages that show one of the topics ("applications/17") ask for it again, of those who belong to the audience
// ("operator:5", "startup:9", "person:3"): once committed, or at once.
using Names = std::vector<std::string>;
void announce(db::Tx& tx, const Names& topics, const Names& audience);
void announce(db::Db& db, const Names& topics, const Names& audience);

// After a grant or a place in a team came or went: that person's live pages begin anew, with what they may hear of now.
void rights_changed(db::Tx& tx, std::int64_t person);

// There is a job to do; whichever node is idle looks.
void work_waits(db::Tx& tx);
// Something happened that is followed; said once a transaction.
void followers_wait(db::Tx& tx);

// What a line means to a part of this node. Lines for others are let be.
void heed(std::string_view line, http::LiveHub& hub);
void heed(std::string_view line, Jobs& jobs);
void heed(std::string_view line, Followers& followers);

}  // namespace activity
