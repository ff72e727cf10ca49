// Offers: a place with a day to answer by, the waiting list that a freed place goes along, the house's terms for both.
#pragma once
#include <functional>
#include <map>

#include "selection/selection.hpp"

namespace offers {

void routes(http::Api& api);
// What follows a decision that is told, in the same transaction; and afterwards, what teams and the house are told.
void follow_others();
// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);
// For all calls, when the house begins to work or its clock was moved.
void plan(db::Tx& tx, core::Instant now);

// How a team comes: what it said when it accepted.
struct Coming {
    std::int64_t people, desks;
    std::optional<core::Date> arrival;
};
// The events "offer.accepted", "offer.given_back" and "offer.withdrawn" are about such a file.
std::optional<Coming> coming(db::Read& read, std::int64_t application);

// For the story: what follows from that status of a file, at that moment: an offer, its answer, a place on the list.
// False where nothing does.
bool act_out(db::Tx& tx, const activity::Actor& by, std::int64_t application, selection::Status status);
// For the story: how many desks a waiting team needs, and how many a call has to offer.
void needs_desks(db::Tx& tx, std::int64_t application, std::int64_t desks);
void keep_desks(db::Tx& tx, std::int64_t call, std::int64_t desks);

}  // namespace offers
