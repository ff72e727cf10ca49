// A programme's description in each language of the house. That in the programme's own language, the first of its
// languages, stands in its row; where another is missing, one that is there is told.
#pragma once
#include <string>
#include <vector>

#include "core/words.hpp"
#include "db/db.hpp"

namespace programmes {

// The first of the languages: that of a programme's or a call's own row.
core::Language own_language(const std::vector<std::string>& languages);
core::Language own_language(const std::vector<core::Language>& languages);
core::Words descriptions_of(db::Read& read, std::int64_t programme, core::Language own, const std::string& description);
// Where each language's text belongs: the own into the row, the others beside it.
void keep_descriptions(db::Tx& tx, std::int64_t programme, core::Language own, const core::Words& words);

}  // namespace programmes
