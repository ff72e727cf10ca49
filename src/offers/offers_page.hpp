// All offers of a call, its waiting list, and what happens next, as its house sees them.
#pragma once
#include "offers/conditions.hpp"
#include "offers/passing.hpp"

namespace offers {

struct OfferLine {
    std::int64_t id, application;
    std::string startup;
    OfferState state;
    core::Instant made_at, answer_by;
    std::optional<core::Instant> answered_at;
    std::optional<AnsweredHow> answered_how;
    std::string reason;
    std::optional<std::int64_t> people;
    std::int64_t desks;
    std::optional<core::Date> arrival;
    bool from_list;
    std::int64_t reminders;
    bool to_call;  // no answer to two reminders: somebody should call them
    std::int64_t version;
    std::vector<OfferCondition> conditions;
};
struct WaitingLine {
    std::int64_t application;
    std::string startup;
    std::int64_t desks;
    std::optional<std::string> hindrance;  // why it would be passed over, were a place free now
};
struct OfferTerms {
    std::int64_t days, open_from, open_until;
    std::vector<std::int64_t> open_days;
    bool paused;
    std::int64_t stops_days;
    std::optional<std::int64_t> desks, own_desks, places;  // own: set for this call, not the house's
    std::string time_zone;
    std::optional<core::Date> cohort_starts_on;
    std::int64_t version;
};
struct OffersPage {
    OfferTerms terms;
    std::int64_t held, held_desks;  // offered or taken, in pencil too
    PassingPlan plan;
    std::vector<OfferLine> offers;  // open ones first by their day, then the others, the newest first; at most 500
    std::vector<WaitingLine> waiting;
};
OffersPage offers_page(db::Read& read, http::Call& request, const selection::CallRow& call);

void page_routes(http::Api& api);

}  // namespace offers
