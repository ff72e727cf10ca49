// A fresh database for each test, on the engine that SPARK_TEST_DB names (sqlite, or postgresql on the server at
// SPARK_TEST_POSTGRES=postgresql://user@host:port/postgres); gone when the test is over.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "db/migrate.hpp"
#include "db/postgres.hpp"

namespace world {

inline std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}
inline db::Engine engine_under_test() {
    return setting("SPARK_TEST_DB") == "postgresql" ? db::Engine::postgresql : db::Engine::sqlite;
}
// Empty when databases of this engine can be made here; else a sentence to skip with.
inline std::string why_not(db::Engine engine = engine_under_test()) {
    const bool missing = engine == db::Engine::postgresql && setting("SPARK_TEST_POSTGRES").empty();
    return missing ? "Skipped: SPARK_TEST_POSTGRES names no server, such as postgresql://spark@127.0.0.1:5432/postgres."
                   : "";
}

// Every write runs twice, the first time rolled back, unless a test says otherwise; a test need not survive a power
// cut.
inline db::Options test_options() { return {.readers = 2, .writers = 4, .sync = false, .rehearse = true}; }

namespace detail {

inline std::string unique_name(const std::string& kind) {
    static std::atomic<int> count{0};
    return "spark_" + kind + '_' + std::to_string(getpid()) + '_' + std::to_string(++count);
}
inline std::string server_url(const std::string& database) {
    std::string url = setting("SPARK_TEST_POSTGRES");
    const auto query = std::min(url.find('?'), url.size());
    const auto name = url.rfind('/', query) + 1;
    return url.replace(name, query - name, database);
}
inline db::Postgres server() { return db::Postgres({.url = server_url("postgres")}); }
inline std::string sqlite_path(const std::string& name) {
    return (std::filesystem::temp_directory_path() / (name + ".db")).string();
}
inline void remove_sqlite(const std::string& path) {
    for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
}
inline std::uint64_t hash_of(std::span<const db::Migration> migrations) {  // FNV-1a
    std::uint64_t hash = 14695981039346656037U;
    for (const auto& migration : migrations) {
        for (const char c : migration.text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return hash;
}

inline bool has_database(db::Postgres& server, const std::string& name) {
    bool found = false;
    server.execute("select datname from pg_database where datname = ?", std::vector<db::Value>{name},
                   [&found](const db::Row&) { found = true; });
    return found;
}
// The program's own migrations are applied once, by whoever comes first of all test programs; databases are then
// copies.
inline std::string postgres_template() {
    static const std::string name = "spark_template_" + std::to_string(hash_of(db::migrations()));
    auto connection = server();
    connection.script("select pg_advisory_lock(7001)");  // until the connection ends
    if (has_database(connection, name)) return name;
    const auto half = unique_name("half");
    connection.script("create database " + half + " template template0");
    db::migrate(*db::open_postgresql(server_url(half), {.readers = 1, .writers = 1}));
    connection.script("alter database " + half + " rename to " + name);
    return name;
}
inline std::string sqlite_template() {
    struct Template {
        std::string path = sqlite_path(unique_name("template"));
        Template() { db::migrate(*db::open_sqlite(path, {.readers = 1, .sync = false})); }
        Template(const Template&) = delete;
        Template& operator=(const Template&) = delete;
        ~Template() { remove_sqlite(path); }
    };
    static const Template made;
    return made.path;
}

}  // namespace detail

// A database and its address; closed and removed at the end.
struct World {
    std::unique_ptr<db::Db> db;
    std::string url;
    db::Options options;
    std::string name;  // of the database, or the path of the file

    World() = default;
    World(World&&) = default;
    World& operator=(World&&) = delete;
    ~World() {
        if (url.empty()) return;
        db.reset();
        if (url.starts_with("sqlite:")) {
            detail::remove_sqlite(name);
        } else {
            detail::server().script("drop database if exists " + name + " with (force)");
        }
    }
    // As after a restart of the program.
    void open_again() {
        db.reset();
        db = db::open(url, options);
    }
};

inline World empty_db(db::Engine engine, const db::Options& options, bool from_template = false) {
    World world;
    world.options = options;
    if (engine == db::Engine::sqlite) {
        world.name = detail::sqlite_path(detail::unique_name("test"));
        world.url = "sqlite:" + world.name;
        if (from_template) std::filesystem::copy_file(detail::sqlite_template(), world.name);
    } else {
        const std::string model = from_template ? detail::postgres_template() : "template0";
        world.name = detail::unique_name("test");
        world.url = detail::server_url(world.name);
        detail::server().script("create database " + world.name + " template " + model);
    }
    world.db = db::open(world.url, options);
    return world;
}

// With the program's own tables.
inline World fresh_db(db::Engine engine = engine_under_test(), const db::Options& options = test_options()) {
    return empty_db(engine, options, true);
}
// With the tables of one migration text, for tests of the database itself.
inline World fresh_db_with(std::string_view ddl, db::Engine engine = engine_under_test(),
                           const db::Options& options = test_options()) {
    auto world = empty_db(engine, options);
    const std::vector<db::Migration> migrations{{1, "0001_test", ddl}};
    db::migrate(*world.db, migrations);
    return world;
}

// The base of tests that need a database of the engine under test.
class OnEngine : public testing::Test {
protected:
    void SetUp() override {
        if (const auto why = why_not(); !why.empty()) GTEST_SKIP() << why;
    }
};

}  // namespace world
