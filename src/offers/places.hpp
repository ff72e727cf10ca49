// What is free in a call's cohort: places and desks that nobody holds, and places that came free and wait to be passed
// on.
#pragma once
#include "offers/next_on_list.hpp"
#include "offers/offer_rows.hpp"

namespace offers {

// Told alone, or what stands in pencil on the board too: nothing is passed on that the house has just thought of.
enum class Counting { told, told_and_pencilled };

struct Held {
    std::int64_t places = 0, desks = 0;
};
Held held_of(db::Read& read, const selection::CallRow& call, Counting counting);
// May be below nothing, where the house has offered more than it has.
Room room_of(db::Read& read, const Terms& terms, const selection::CallRow& call, Counting counting);
// What a place would take: as the house has set it on the list, else as the file asks.
std::int64_t desks_kept(db::Read& read, const selection::CallRow& call, const selection::ApplicationRow& row);

// How many came free and wait to be passed on.
std::int64_t freed_of(db::Read& read, std::int64_t call);
// Those that the house has given otherwise meanwhile are passed on no more.
void close_given(db::Tx& tx, const selection::CallRow& call, core::Instant now);
// The place that waits longest is filled by that offer.
void fill(db::Tx& tx, std::int64_t call, std::int64_t offer, core::Instant now);

}  // namespace offers
