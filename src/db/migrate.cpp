#include "db/migrate.hpp"

#include <chrono>

namespace db {
namespace {

// Columns are rebuilt and tables renamed while references stand, so SQLite checks them at the end instead.
constexpr std::string_view before_all_on_sqlite = "pragma foreign_keys = off;";
// Held until the connection ends; those who come meanwhile wait here.
constexpr std::string_view before_all_on_postgresql = "select pg_advisory_lock(hashtextextended('spark migrate', 0));";

constexpr std::string_view first_on_postgresql = R"(
create or replace function caller() returns bigint language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('spark.caller', true), ''), '0')::bigint $$;
)";
constexpr std::string_view versions_table =
    "create table if not exists schema_versions (number {int} primary key, name {text} not null, at {instant} not "
    "null);";

std::int64_t microseconds_now() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::int64_t integer(Connection& connection, std::string_view sql) {
    std::int64_t value = 0;
    connection.execute(sql, {}, [&value](const Row& row) { value = row.integer(0); });
    return value;
}

bool has_versions(Connection& connection) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    return integer(connection, sqlite ? "select count(*) from sqlite_schema where name = 'schema_versions'"
                                      : "select count(*) from pg_tables where tablename = 'schema_versions' and "
                                        "schemaname = current_schema()") > 0;
}

void refuse_broken_references(Connection& connection) {
    if (connection.engine() != Engine::sqlite) return;
    connection.execute("pragma foreign_key_check", {}, [](const Row& row) {
        throw Broken("a row of " + std::string(row.text(0)) + " refers to a missing row of " +
                     std::string(row.text(2)));
    });
}

void apply(Connection& connection, const Migration& migration) {
    connection.script(rendered(migration.text, connection.engine()));
    refuse_broken_references(connection);
    connection.execute("insert into schema_versions (number, name, at) values (?, ?, ?)",
                       std::vector<Value>{std::int64_t{migration.number}, migration.name, microseconds_now()}, {});
}

// The version is read again inside: another node may have come first.
bool apply_if_missing(Connection& connection, const Migration& migration) {
    connection.script(connection.engine() == Engine::sqlite ? "begin immediate" : "begin");
    try {
        const bool missing = version(connection) < migration.number;
        if (missing) apply(connection, migration);
        connection.script("commit");
        return missing;
    } catch (const std::exception& error) {
        const std::string why = error.what();
        try {
            connection.script("rollback");
        } catch (const std::exception&) {  // there is none any more
        }
        throw Broken("migration " + std::string(migration.name) + ": " + why);
    }
}

void make_ready(Connection& connection) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    connection.script(std::string(sqlite ? before_all_on_sqlite : before_all_on_postgresql));
    if (has_versions(connection)) return;
    if (!sqlite) connection.script(std::string(first_on_postgresql));
    connection.script(rendered(versions_table, connection.engine()));
}

}  // namespace

int version(Connection& connection) {
    if (!has_versions(connection)) return 0;
    return static_cast<int>(integer(connection, "select coalesce(max(number), 0) from schema_versions"));
}

std::vector<std::string> migrate(Db& db, std::span<const Migration> wanted) {
    std::vector<std::string> applied;
    {
        const auto connection = db.connect();
        make_ready(*connection);
        if (const int found = version(*connection); !wanted.empty() && found > wanted.back().number) {
            throw Broken("the database is at version " + std::to_string(found) + ", newer than this program");
        }
        for (const auto& migration : wanted) {
            if (apply_if_missing(*connection, migration)) applied.emplace_back(migration.name);
        }
    }
    if (!applied.empty()) db.schema_changed();
    return applied;
}

std::vector<std::string> migrate(Db& db) { return migrate(db, migrations()); }

}  // namespace db
