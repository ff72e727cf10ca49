// The parts of the JSON reader that look at text alone.
#pragma once
#include <string>
#include <string_view>

#include "core/phrase.hpp"
#include "core/shape.hpp"

namespace core {

// Boost.JSON keeps the last of two equal keys; a body that says a thing twice is refused instead (Problem 400
// `bad_json`).
void refuse_repeated_keys(std::string_view text);

Sentence one_of(const Shape& shape);                               // "Choose one of draft, open."
Sentence complaint(const Shape& shape, std::string_view refused);  // why a scalar was refused

}  // namespace core
