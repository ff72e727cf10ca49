// What ICU knows of characters; the only door to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// The letters of fold() without its care for spaces: white space and control characters become spaces, one each.
std::string fold_unicode(std::string_view text);

// Where a character of folded text goes when words are cut.
enum class Place { inside, alone, between };
Place place_of(char32_t character);

// The name of a host as the net knows it, "xn--caf-dma.example" for "café.example" (UTS 46, without its transitional
// forms); nothing for what is no such name.
std::optional<std::string> ascii_host(std::string_view host);

}  // namespace core
