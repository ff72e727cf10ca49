// What PostgreSQL's error codes mean to those above.
#pragma once
#include <string_view>

struct pg_conn;
struct pg_result;

namespace db {

// Throws Unique, Reference, Conflict, Lost, Unavailable or Broken; `result` may be null. Never tells a value.
[[noreturn]] void throw_postgres_error(pg_conn* connection, const pg_result* result, std::string_view sql);

}  // namespace db
