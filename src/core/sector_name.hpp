// What a sector is called on paper. Anybody may add to the sectors: one that the house does not know is told as
// written.
#pragma once
#include <string>

#include "core/phrase.hpp"

namespace core {

std::string sector_name(const std::string& kept, Language language);

}  // namespace core
