#include "db/postgres_error.hpp"

#include <libpq-fe.h>

#include <string>

#include "db/postgres.hpp"

namespace db {
namespace {

std::string told(const PGresult* result, char what) {
    const char* text = PQresultErrorField(result, what);
    return text ? text : "";
}

// A statement whose table has changed shape since it was prepared, or that a pooler on the way has forgotten.
bool statement_is_void(std::string_view state, const PGresult* result) {
    return state == "26000" || (state == "0A000" && told(result, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery");
}

// What PostgreSQL says in words may quote a value, except where it is about the statement itself (class 42).
std::string described(std::string_view state, const PGresult* result, std::string_view sql) {
    std::string out = "postgresql " + std::string(state);
    if (state.starts_with("42")) out += ' ' + told(result, PG_DIAG_MESSAGE_PRIMARY);
    for (const char what : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME}) {
        if (const auto name = told(result, what); !name.empty()) out += ' ' + name;
    }
    return out + ": " + std::string(sql);
}

}  // namespace

void throw_postgres_error(PGconn* connection, const PGresult* result, std::string_view sql) {
    const std::string state = told(result, PG_DIAG_SQLSTATE);
    const bool shut_down = state == "57P01" || state == "57P02" || state.starts_with("08");
    if (shut_down || PQstatus(connection) == CONNECTION_BAD) throw Lost("The connection to PostgreSQL broke.");
    if (state == "23505") throw Unique(told(result, PG_DIAG_CONSTRAINT_NAME));
    if (state == "23503") throw Reference("a row that is referred to is missing: " + std::string(sql));
    if (state == "40001" || state == "40P01") throw Conflict("Too many others change the same rows.");
    if (state == "55P03") throw Conflict("Others hold the same rows for too long.");
    if (statement_is_void(state, result)) throw StaleStatement("The shape of the database has changed.");
    if (state == "53100") throw Full("The disk of PostgreSQL is full.");
    if (state.starts_with("57") || state.starts_with("53")) {
        throw Unavailable("PostgreSQL can't take the work now (" + state + ").");
    }
    throw Broken(described(state, result, sql));
}

}  // namespace db
