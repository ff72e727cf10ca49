// The kinds of letters that this room writes, besides the one that offers the place.
#pragma once
#include <string_view>

namespace offers {

namespace kinds {
inline constexpr std::string_view reminded = "offer.reminded", extended = "offer.extended", welcome = "offer.welcome",
                                  lapsed = "offer.lapsed", to_call = "offer.to_call", accepted = "offer.accepted",
                                  declined = "offer.declined", given_back = "offer.given_back",
                                  passed_on = "offer.passed_on";
}  // namespace kinds

void tell_kinds();
// What teams and the house are told, and in which words. Once, when the program starts.
void tell_people();

}  // namespace offers
