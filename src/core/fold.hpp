// One spelling for sorting and searching: text without case, accents, ligatures or stray spaces; and the words in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.hpp"

namespace core {

// Longest word kept for the search index, in bytes; what is longer is cut before the character that does not fit.
inline constexpr std::size_t longest_word = 40;

// "  Élan\tVital " → "elan vital". NFKC case folding (Unicode 15, UAX #15), then marks are taken off Latin, Greek,
// Cyrillic, Hebrew and Arabic letters, and œ æ ø ł đ ð þ ħ ŧ ı become ASCII. Other scripts keep their marks, where a
// mark makes another letter. White space and control characters become single spaces inside, none at the ends. Bytes
// that are not UTF-8 become U+FFFD. The result is stable: fold(fold(x)) == fold(x), and the same on every machine.
std::string fold(std::string_view text);

// The folded words of a text, in order, repeats kept: runs of letters, digits and their marks. Han, kana and Hangul
// have no dependable word breaks, so each of their characters is a word.
std::vector<std::string> words(std::string_view text);

}  // namespace core
