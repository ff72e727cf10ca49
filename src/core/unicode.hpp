// What ICU knows of characters; the only door to it.
#pragma once

#include <string>
#include <string_view>

namespace core {

// The letters of fold() without its care for spaces: white space and control characters become spaces, one each.
std::string fold_unicode(std::string_view text);

// Where a character of folded text goes when words are cut.
enum class Place { inside, alone, between };
Place place_of(char32_t character);

}  // namespace core
