// An offer as a row: made when a decision to offer a place is told, ended by one answer, or by silence.
#pragma once
#include "offers/offers.hpp"
#include "offers/terms.hpp"

namespace offers {

enum class OfferState {
    open,
    accepted,
    declined,
    lapsed,
    withdrawn,   // the house thought better of it
    given_back,  // declined after it was accepted
};
enum class AnsweredHow { signed_in, by_link, by_house };  // by_house: the house answered for the team, by telephone

struct OfferRow {
    std::int64_t id, call_id, application_id;
    OfferState state = OfferState::open;
    core::Instant made_at, asked_at, answer_by;  // asked_at: since when this day holds; reminders count from it
    std::int64_t reminders = 0;
    std::optional<core::Instant> call_told_at;
    bool from_list = false;  // it went along the waiting list by itself
    std::int64_t desks = 0;
    std::optional<std::int64_t> people;
    std::optional<core::Date> arrival;
    std::optional<core::Instant> answered_at;
    std::optional<std::int64_t> answered_by;
    std::optional<AnsweredHow> answered_how;
    std::string reason;
    std::int64_t version = 1;
};

struct OfOffer {
    std::int64_t id;
};

core::Problem no_such_offer();
// Throw 404 unless the caller belongs to its team or runs its call; the second, unless the caller runs it.
OfferRow offer_seen(db::Read& read, std::int64_t id);
OfferRow offer_run(db::Read& read, std::int64_t id);
// As the house. The last one of a file; none where no place was ever offered.
OfferRow offer_by_id(db::Read& read, std::int64_t id);
std::optional<OfferRow> offer_of_file(db::Read& read, std::int64_t application);
std::optional<OfferRow> holding(db::Read& read, std::int64_t application);  // open or accepted
selection::ApplicationRow file_of(db::Read& read, std::int64_t application);
std::int64_t people_of(db::Read& read, std::int64_t application);
// What the file asks for where its call asks (a question "desks"); else one a head of the team.
std::int64_t desks_wanted(db::Read& read, const selection::CallRow& call, const selection::ApplicationRow& row);

// Writes all that may change, and one more version.
void keep(db::Tx& tx, OfferRow& offer);
activity::About about_offer(db::Read& read, const selection::CallRow& call, const OfferRow& offer);
// Recorded for the house and the team.
void tell(db::Tx& tx, const activity::Actor& by, std::string_view kind, const selection::CallRow& call,
          const OfferRow& offer);

// The place that an offer held goes along the waiting list.
void free_place(db::Tx& tx, const activity::Actor& by, const OfferRow& offer);
// Has the call looked after at that hour of the house, whose clock shows `now`.
void look_at(db::Tx& tx, std::int64_t call, core::Instant when, core::Instant now);

}  // namespace offers
