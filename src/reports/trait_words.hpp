// The groups by which a report counts people and files, and what they are called.
#pragma once
#include <string>
#include <vector>

#include "reports/report.hpp"

namespace reports {

std::string in_words(Trait trait, core::Language language);
// The groups of a trait whose groups are known, in their order, as they are kept. Of a country there are as many as
// come.
std::vector<std::string> groups_of(Trait trait);
// What a row of one or more groups is called, by their keys: "Women", "20 to 29", "Idea / Prototype", "Other
// countries".
std::string in_words(Trait trait, const std::vector<std::string>& groups, core::Language language);

inline constexpr std::string_view untold = "";  // the group of those of whom nothing is known

}  // namespace reports
