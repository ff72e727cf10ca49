// The ranked waiting list of a call: new ones at its end, then as the house orders it.
#pragma once
#include "offers/next_on_list.hpp"
#include "offers/offer_rows.hpp"

namespace offers {

inline constexpr std::int64_t longest_list = 1000;

// In order, as the house.
std::vector<Waits> list_of(db::Read& read, const selection::CallRow& call);
void join_list(db::Tx& tx, const activity::Actor& by, const selection::ApplicationRow& row);
void leave_list(db::Tx& tx, std::int64_t application);

void waiting_list_routes(http::Api& api);

}  // namespace offers
