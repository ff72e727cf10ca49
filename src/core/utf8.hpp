// Whether bytes are well-formed UTF-8, and how many characters they hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// Where the first byte stands that is no part of well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no
// surrogates); npos when there is none.
std::size_t first_invalid_utf8(std::string_view text);

inline bool valid_utf8(std::string_view text) { return first_invalid_utf8(text) == std::string_view::npos; }

// True when every byte is below 0x80.
bool is_ascii(std::string_view text);

// Number of code points of a valid UTF-8 text.
std::size_t length(std::string_view text);

// Appends one code point. A surrogate is written as its three bytes, which are not valid UTF-8.
void append_utf8(std::string& text, char32_t c);

}  // namespace core
