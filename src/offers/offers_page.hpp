// All offers of a call, its waiting list, and what happens next, as its house sees them.
#pragma once
#include "offers/offer_lines.hpp"
#include "offers/passing.hpp"

namespace offers {

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
// What the cohort of a call has to give, and how much of it is offered or taken, in pencil too.
struct CohortRoom {
    std::optional<std::int64_t> places, desks;  // absent: without a limit
    std::int64_t held, held_desks;
};
struct OffersPage {
    OfferTerms terms;
    std::int64_t held, held_desks;  // offered or taken, in pencil too
    PassingPlan plan;
    core::Page<OfferLine> open, accepted, ended;  // the first page of each
    std::vector<WaitingLine> waiting;
};
OffersPage offers_page(db::Read& read, http::Call& request, const selection::CallRow& call);

void page_routes(http::Api& api);

}  // namespace offers
