// What a team must have done by a day to keep its place: told with the offer, ticked off by the house.
#pragma once
#include "offers/offer_rows.hpp"

namespace offers {

struct OfferCondition {
    std::int64_t id;
    std::string words;
    core::Date due;
    std::optional<core::Instant> met_at;
};
// Those that the caller may see: a team, once they came with an offer.
std::vector<OfferCondition> conditions_of(db::Read& read, std::int64_t application);
// "On condition: company registered, by 1 March 2014." for a letter, as the house; empty without any.
std::string conditions_in_words(db::Read& read, std::int64_t application, core::Language language);

void condition_routes(http::Api& api);

}  // namespace offers
