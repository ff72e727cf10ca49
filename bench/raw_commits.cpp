#include "bench/raw_commits.hpp"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

namespace bench {

double raw_commits_per_second(const std::string& path) {
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    const auto run = [&](const char* sql) {
        if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database));
    };
    run("pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, text text)");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "insert into rows (text) values (?)", -1, &insert, nullptr);
    const std::string text(200, 'x');
    const auto began = std::chrono::steady_clock::now();
    double seconds = 0;
    int commits = 0;
    while (seconds < 1) {
        sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database));
        sqlite3_reset(insert);
        ++commits;
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
    return commits / seconds;
}

}  // namespace bench
