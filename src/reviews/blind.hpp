// Names taken out of what a blind reader reads.
#pragma once
#include <string>
#include <vector>

namespace reviews {

// Every name, in any letter case and with or without accents, as whole words, replaced by a bar. Names shorter than
// three letters are let be: they would take ordinary words out.
std::string without(const std::string& text, const std::vector<std::string>& names);

}  // namespace reviews
