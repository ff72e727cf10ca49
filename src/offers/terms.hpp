// On what terms a call offers its places: how long a team may think, when a freed place is passed on, until when.
#pragma once
#include "selection/selection.hpp"

namespace offers {

// As the database holds them; a call that has none of its own has these.
struct TermsRow {
    std::int64_t call_id = 0;
    std::int64_t days = 7;                               // to answer in
    std::int64_t open_from = 540, open_until = 1080;     // minutes of the day, in the call's zone
    std::vector<std::int64_t> open_days{1, 2, 3, 4, 5};  // Monday is 1
    bool paused = false;
    std::int64_t stops_days = 10;       // before the cohort's first day
    std::optional<std::int64_t> desks;  // absent: those of the house
    std::int64_t version = 1;
};

struct Terms {
    TermsRow own;
    std::optional<std::int64_t> places, desks;  // absent: without a limit
    std::string zone;
    std::optional<core::Date> first_day, last_day;  // of the cohort
};

// As the house.
Terms terms_of(db::Read& read, const selection::CallRow& call);

// When a freed place may be passed on: now, or when the house opens next.
core::Instant next_opening(const TermsRow& terms, core::Instant now, std::string_view zone);
// From then on nothing is passed on by itself; none where the call fills no cohort.
std::optional<core::Instant> last_passing(const Terms& terms);
// The end of the day by which an offer of `now` is to be answered; not after the eve of the cohort, unless that were
// within a day.
core::Instant answer_by(const Terms& terms, core::Instant now);

// When a team is reminded, twice, and when the house is told to call it.
struct Moments {
    core::Instant first, second, call;
};
Moments moments_of(core::Instant asked_at, core::Instant answer_by);

void terms_routes(http::Api& api);

}  // namespace offers
