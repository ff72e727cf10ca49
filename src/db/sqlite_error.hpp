// What SQLite's error codes mean to those above.
#pragma once
#include <string_view>

struct sqlite3;

namespace db {

// Throws Unique, Reference, Unavailable or Broken for the last error of the connection.
[[noreturn]] void throw_sqlite_error(sqlite3* db, std::string_view sql);

}  // namespace db
