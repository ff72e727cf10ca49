// Packs parts into a zip archive, in memory: the same parts give the same bytes.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace formats {

// In their order; each has a name, unlike all others, and its content. Throws std::runtime_error when libzip can't.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace formats
