// An offer made, answered, run out of time or taken back: each step with what follows from it.
#pragma once
#include "offers/offer_rows.hpp"

namespace offers {

struct OfferAcceptance {
    core::Number<1, 100> people;
    core::Number<0, 100> desks;
    core::Date arrival{};
};
struct Answerer {
    activity::Actor by;
    AnsweredHow how = AnsweredHow::signed_in;
};

// What a team may ask for when it accepts; a smaller house is told when it does.
struct Bounds {
    std::int64_t most_people = 100, most_desks = 0;
    core::Date first_arrival, last_arrival;
};
Bounds bounds_of(db::Read& read, const selection::CallRow& call, const OfferRow& offer);

// The open offer of the file, made now where it has none.
OfferRow make_offer(db::Tx& tx, const activity::Actor& by, const selection::CallRow& call,
                    const selection::ApplicationRow& row);
// In the call's turn. Throw conflicts where it was answered before or is too late.
void accept(db::Tx& tx, const Answerer& who, OfferRow offer, const OfferAcceptance& with);
void decline(db::Tx& tx, const Answerer& who, OfferRow offer, const std::string& reason);
// The file's decision says so by now, or follows.
void lapse(db::Tx& tx, core::Instant now, OfferRow offer);
void withdraw(db::Tx& tx, const activity::Actor& by, OfferRow offer);

}  // namespace offers
