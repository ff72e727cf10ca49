#include "db/migrate.hpp"

#include <chrono>

#include "core/secret.hpp"

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
constexpr std::string_view own_tables =
    "create table if not exists schema_versions (number {int} primary key, name {text} not null, at {instant} not "
    "null);"
    "create table if not exists schema_views (digest {text} primary key);";

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
    try {
        connection.script(rendered(migration.text, connection.engine()));
        refuse_broken_references(connection);
    } catch (const std::exception& error) {
        throw Broken("migration " + std::string(migration.name) + ": " + error.what());
    }
    connection.execute("insert into schema_versions (number, name, at) values (?, ?, ?)",
                       std::vector<Value>{std::int64_t{migration.number}, migration.name, microseconds_now()}, {});
}

std::vector<std::string> texts(Connection& connection, std::string_view sql) {
    std::vector<std::string> out;
    connection.execute(sql, {}, [&out](const Row& row) { out.emplace_back(row.text(0)); });
    return out;
}

// Each begins with my_: other views may be an extension's own.
void drop_views(Connection& connection) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    const auto names =
        texts(connection, sqlite ? "select name from sqlite_schema where type = 'view' and substr(name, 1, 3) = 'my_'"
                                 : "select viewname from pg_views where substr(viewname, 1, 3) = 'my_' "
                                   "and schemaname = current_schema()");
    for (const auto& name : names) connection.script("drop view if exists " + name + (sqlite ? "" : " cascade"));
}

void lay_views(Connection& connection, std::string_view views, const std::string& digest) {
    connection.script(rendered(views, connection.engine()));
    connection.script("delete from schema_views");
    connection.execute("insert into schema_views (digest) values (?)", std::vector<Value>{digest}, {});
}

// All in one transaction, so that a node that serves meanwhile sees the old shape or the new one, whole. What is
// missing is read inside: another node may have come first.
std::vector<std::string> apply_missing(Connection& connection, std::span<const Migration> wanted,
                                       std::string_view views) {
    std::vector<std::string> applied;
    const auto found = version(connection);
    const auto digest = core::token_hash(views);
    const bool pending = !wanted.empty() && found < wanted.back().number;
    const bool stale =
        !views.empty() && (pending || texts(connection, "select digest from schema_views") != std::vector{digest});
    if (stale) drop_views(connection);
    for (const auto& migration : wanted) {
        if (migration.number <= found) continue;
        apply(connection, migration);
        applied.emplace_back(migration.name);
    }
    if (stale) {
        lay_views(connection, views, digest);
        applied.emplace_back("views");
    }
    return applied;
}

std::vector<std::string> in_one_transaction(Connection& connection,
                                            const std::function<std::vector<std::string>()>& work) {
    connection.script(connection.engine() == Engine::sqlite ? "begin immediate" : "begin");
    try {
        auto applied = work();
        connection.script("commit");
        return applied;
    } catch (...) {
        try {
            connection.script("rollback");
        } catch (const std::exception&) {  // there is none any more
        }
        throw;
    }
}

void make_ready(Connection& connection) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    connection.script(std::string(sqlite ? before_all_on_sqlite : before_all_on_postgresql));
    if (!sqlite && !has_versions(connection)) connection.script(std::string(first_on_postgresql));
    connection.script(rendered(own_tables, connection.engine()));
}

}  // namespace

int version(Connection& connection) {
    if (!has_versions(connection)) return 0;
    return static_cast<int>(integer(connection, "select coalesce(max(number), 0) from schema_versions"));
}

Age age_of(Db& db) {
    const auto connection = db.connect();
    const int found = version(*connection), newest = migrations().back().number;
    if (found == 0) return Age::empty;
    return found < newest ? Age::older : found > newest ? Age::newer : Age::current;
}

void expect_current(Db& db) {
    switch (age_of(db)) {
        case Age::current:
            return;
        case Age::empty:
            throw Unavailable("This database holds no house yet. `spark migrate` makes one in it.");
        case Age::older:
            throw Unavailable("This database is of an older version. Run `spark migrate` first.");
        case Age::newer:
            throw Unavailable("This database is of a newer version. Install the newer program.");
    }
}

std::vector<std::string> migrate(Db& db, std::span<const Migration> wanted, std::string_view views) {
    std::vector<std::string> applied;
    {
        const auto connection = db.connect();
        make_ready(*connection);
        if (const int found = version(*connection); !wanted.empty() && found > wanted.back().number) {
            throw Broken("the database is at version " + std::to_string(found) + ", newer than this program");
        }
        applied = in_one_transaction(*connection, [&] { return apply_missing(*connection, wanted, views); });
    }
    if (!applied.empty()) db.schema_changed();
    return applied;
}

std::vector<std::string> migrate(Db& db) { return migrate(db, migrations(), views()); }

}  // namespace db
