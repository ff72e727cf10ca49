// A copy of an SQLite database while it serves, and its way back. PostgreSQL brings its own tools for this.
#pragma once
#include <string>

#include "db/db.hpp"

namespace db {

// Writes a consistent copy into `file`, which appears only when it is whole, on disk and looked over. Throws
// Unavailable with a sentence.
void backup(Db& db, const std::string& file);

// Puts a backup in the place of the database `url` ("sqlite:PATH"), whole or not at all. Refuses, with Unavailable and
// a sentence, a file that is damaged, that is no database of this program or of a newer one, and a database in use.
void restore(const std::string& url, const std::string& file);

}  // namespace db
