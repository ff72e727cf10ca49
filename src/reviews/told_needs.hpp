// Needs, and what stands in their way, in words.
#pragma once
#include "reviews/solution.hpp"

namespace reviews {

// "as an investor": what a reader is for a file.
std::string_view in_words(NeedOf need, core::Language language);
// What could be done about it is among the words.
std::optional<std::string> in_words(const std::optional<Shortage>& shortage, core::Language language);

}  // namespace reviews
