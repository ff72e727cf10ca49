// What a country is called in a language, as Unicode's locale data (CLDR) names it.
#pragma once
#include <string>
#include <string_view>

namespace core {

// `country` is an ISO 3166-1 code, `language` an ISO 639 code: ("FR", "pt") is "França". An unknown code is told as it
// is.
std::string country_name(std::string_view country, std::string_view language);

}  // namespace core
