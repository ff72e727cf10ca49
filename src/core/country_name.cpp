#include "core/country_name.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace core {

std::string country_name(std::string_view country, std::string_view language) {
    icu::UnicodeString name;
    icu::Locale("", std::string(country).c_str()).getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
    std::string out;
    return name.toUTF8String(out);
}

}  // namespace core
