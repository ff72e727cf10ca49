// Where a file stands, as a sentence names it.
#pragma once
#include "selection/applications.hpp"

namespace selection {

std::string in_words(Status status, core::Language language);

}  // namespace selection
