// An offer as its team reads it, and its answers.
#pragma once
#include "offers/conditions.hpp"
#include "offers/making.hpp"

namespace offers {

struct OfferMay {
    bool answer, give_back, for_the_team;  // the last: the house, by telephone
};
struct OfferDetail {
    std::int64_t id, application;
    std::string startup_name, call_slug, call_name, time_zone;
    OfferState state;
    core::Instant made_at, answer_by;
    std::vector<OfferCondition> conditions;
    std::int64_t desks;  // kept for the team
    std::optional<std::int64_t> people;
    std::optional<core::Date> arrival;
    std::optional<core::Instant> answered_at;
    std::optional<AnsweredHow> answered_how;
    std::string reason;
    std::int64_t team, most_desks;  // the team's size; what it may ask for
    core::Date first_arrival, last_arrival;
    OfferMay may;
    std::int64_t version;
};
// The rights and the conditions are the caller's.
OfferDetail offer_detail(db::Read& read, core::Language language, core::Instant now, const OfferRow& offer);

void answering_routes(http::Api& api);

}  // namespace offers
