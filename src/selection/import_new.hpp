// A file that an import adds.
#pragma once
#include "selection/import_write.hpp"

namespace selection {

// For a startup that nobody here knew, with all that was prepared for it.
std::int64_t add_with_startup(db::Tx& tx, const ImportWork& work, const Prepared& prepared);
// For a startup that is known.
std::int64_t add_file(db::Tx& tx, const ImportWork& work, const Prepared& prepared, std::int64_t startup);

void put_answer(db::Tx& tx, const ImportWork& work, std::int64_t application, const SaidAnswer& answer);
void put_tags(db::Tx& tx, std::int64_t call, std::int64_t application, const std::vector<std::string>& tags);
void tell_imported(db::Tx& tx, const ImportWork& work, std::int64_t application, std::int64_t startup,
                   std::string_view what);

}  // namespace selection
