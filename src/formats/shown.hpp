// Another machine's bytes as text that can be kept and shown.
#pragma once
#include <string>
#include <string_view>

namespace formats {

// One line of valid UTF-8: control characters become spaces, what is no character a question mark. What lies behind the
// first `most_characters` is left out.
std::string shown(std::string_view bytes, std::size_t most_characters);

}  // namespace formats
