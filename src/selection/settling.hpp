// What later rooms need to move a file past its board: whose turn it is, what became of an offered place, and what the
// letter that offers one says.
#pragma once
#include <functional>
#include <map>

#include "selection/applications.hpp"

namespace selection {

// What became of an offered place: house and team know it at once, whoever said it (nobody: the house itself).
void settle(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, Status to);

// Whoever moves files of a call beyond its board takes this turn, one at a time (Db::write's queue).
std::string turn_of(std::int64_t call);

// What the letter that offers a place names besides: until when, and on which conditions. Told once by the room that
// makes the offers; the file may be one to which none was made yet.
using OfferValues = std::function<void(db::Read&, const CallRow&, std::int64_t application, core::Instant now,
                                       core::Language, std::map<std::string, std::string>&)>;
void offer_values_from(OfferValues values);
void add_offer_values(db::Read& read, const CallRow& call, std::int64_t application, core::Instant now,
                      core::Language language, std::map<std::string, std::string>& values);

}  // namespace selection
