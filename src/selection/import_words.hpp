// The words that people write in spreadsheets, in English, French and Portuguese.
#pragma once
#include "selection/import_targets.hpp"

namespace selection {

// Folded words with single spaces: "E-mail du contact :" is "e mail du contact".
std::string plain(std::string_view text);

// How well a column's name (plain) tells that target: 0 not at all, 1000 exactly.
int fit(std::string_view header, Target target);

// What a word (plain) means for a target that takes few values (status, stage, privately_held): the value's name, or
// "ignore" for what says nothing of it. None: unknown.
std::optional<std::string_view> meaning(Target target, std::string_view word);

// At most that many bytes and "…", cut where a character begins.
std::string shortened(std::string_view text, std::size_t most);

// "n/a", "-", "aucun": a cell that says nothing.
bool says_nothing(std::string_view text);

}  // namespace selection
