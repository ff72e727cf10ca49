#include "db/sqlite_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <string>

#include "db/connection.hpp"

namespace db {
namespace {

// "UNIQUE constraint failed: bookings.desk_id, bookings.day" -> "bookings_desk_id_day_key";
// "UNIQUE constraint failed: index 'people_folded_key'" (of an expression) -> "people_folded_key"
std::string key_of(const std::string& message) {
    const std::string columns = message.substr(message.find(": ") + 2);
    if (const auto quote = columns.find('\''); quote != std::string::npos) {
        return columns.substr(quote + 1, columns.rfind('\'') - quote - 1);
    }
    std::string key = columns.substr(0, columns.find('.'));
    for (std::size_t dot = 0; (dot = columns.find('.', dot)) != std::string::npos; ++dot) {
        key += '_' + columns.substr(dot + 1, columns.find(',', dot) - dot - 1);
    }
    return key + "_key";
}

std::string primary_key_of(const std::string& message) {
    const auto table = message.find(": ") + 2;
    return message.substr(table, message.find('.', table) - table) + "_pkey";
}

// The system's reason for the last failure with the write-ahead log, else with the database's own file.
int system_reason(sqlite3* db) {
    int reason = 0;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
    if (log && log->pMethods) log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &reason);
    if (reason == 0) sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &reason);
    return reason;
}

// A quota and a limit on file size are to SQLite failures like any other.
bool is_lack_of_room(int reason) { return reason == ENOSPC || reason == EDQUOT || reason == EFBIG; }

}  // namespace

void throw_sqlite_error(sqlite3* db, std::string_view sql) {
    const std::string message = sqlite3_errmsg(db);
    switch (sqlite3_extended_errcode(db)) {
        case SQLITE_CONSTRAINT_UNIQUE:
            throw Unique(key_of(message));
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            throw Unique(primary_key_of(message));
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            throw Reference("a row that is referred to is missing: " + std::string(sql));
        default:
            break;
    }
    constexpr int family = 0xff;  // of an extended code
    switch (sqlite3_errcode(db) & family) {
        case SQLITE_BUSY:
            throw Unavailable("Another program is writing to the database.");
        case SQLITE_FULL:
            throw Full("The disk is full.");
        case SQLITE_IOERR:
            if (is_lack_of_room(system_reason(db))) throw Full("The database file may not grow any more.");
            throw Unavailable("The database file can't be read or written (" +
                              std::to_string(sqlite3_extended_errcode(db)) + ").");
        case SQLITE_CANTOPEN:
            throw Unavailable("The database file can't be opened: " + message + ".");
        default:
            throw Broken("sqlite: " + message + ": " + std::string(sql));
    }
}

}  // namespace db
