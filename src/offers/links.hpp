// A letter's own link to an offer: whoever has it may read that offer and answer it, as long as it is open, and nothing
// else. The secret is made when the letter goes and stands behind '#', so that opening the link changes nothing.
#pragma once
#include "offers/offer_rows.hpp"

namespace offers {

inline constexpr std::string_view link_secret = "offer.answer";

void tell_link();
void link_routes(http::Api& api);

}  // namespace offers
