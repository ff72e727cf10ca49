// The words that people write in spreadsheets, in English, French and Portuguese.
#pragma once
#include <algorithm>

#include "selection/import_targets.hpp"

namespace selection {

// Folded words with single spaces: "E-mail du contact :" is "e mail du contact".
std::string plain(std::string_view text);

// Each of the phrases between bars.
template <class Visit> void each_phrase(std::string_view phrases, Visit visit) {
    while (!phrases.empty()) {
        const auto bar = std::min(phrases.find('|'), phrases.size());
        visit(phrases.substr(0, bar));
        phrases.remove_prefix(std::min(bar + 1, phrases.size()));
    }
}

// How well a column's name (plain) tells that target: 0 not at all, 1000 exactly.
int fit(std::string_view header, Target target);

// What a word (plain) means for a target that takes few values (status, stage, privately_held), or words beside a
// value (founded_on, revenue): the value's name, or
// "ignore" for what says nothing of it. None: unknown.
std::optional<std::string_view> meaning(Target target, std::string_view word);

// At most that many bytes and "…", cut where a character begins.
std::string shortened(std::string_view text, std::size_t most);

// "n/a", "-", "aucun": a cell that says nothing.
bool says_nothing(std::string_view text);

// "#DIV/0!", "#VALEUR!", "Err:502", "#####": what a spreadsheet shows where a formula failed or a column is too narrow.
bool is_sheet_error(std::string_view text);

}  // namespace selection
