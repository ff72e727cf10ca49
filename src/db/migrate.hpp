// Brings a database to the newest shape: numbered, forward only, one text for both engines.
//
// Types {id} {ref} {text} {instant} {int} {real} {flag} {json} {blob} are replaced per engine; a line `{words NAME}`
// makes a word index, `{words again NAME}` makes its finding part anew. `{items COLUMN as T}` gives a row T.value for
// each text of a JSON list, and `{folded TEXT}` what core::fold makes of it, so that a migration can fill a new column
// from others. For each view my_T the table T is guarded on SQLite (see db.hpp).
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"

namespace db {

struct Migration {
    int number;
    std::string_view name;  // "0001_house"
    std::string_view text;
};

std::span<const Migration> migrations();  // embedded in the program, in order
std::string_view views();                 // what each caller may see: migrations/views.sql

int version(Connection& connection);                         // 0: an empty database
std::string rendered(std::string_view text, Engine engine);  // what `migrate` runs there

enum class Age { empty, older, current, newer };  // beside what this program knows
Age age_of(Db& db);
// For what only looks at a database: throws Unavailable with a sentence unless it is current.
void expect_current(Db& db);

// Applies what is missing, and lays the views my_... anew when their text changed or anything was applied; all or
// nothing. Returns the names applied. Several nodes may start at once: one migrates, the others wait. Throws Broken
// naming the migration that failed, or saying that the database is newer than this program.
std::vector<std::string> migrate(Db& db);
std::vector<std::string> migrate(Db& db, std::span<const Migration> wanted, std::string_view views = {});

}  // namespace db
