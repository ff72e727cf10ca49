// Copies what the write-ahead log holds back into the database file, beside the thread that writes.
#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>

#include "db/sqlite.hpp"

namespace db {

class SqliteCheckpoints {
public:
    explicit SqliteCheckpoints(std::unique_ptr<Sqlite> connection);
    ~SqliteCheckpoints() { close(); }
    SqliteCheckpoints(const SqliteCheckpoints&) = delete;
    SqliteCheckpoints& operator=(const SqliteCheckpoints&) = delete;

    // After each commit, on the thread that writes: how many pages the log holds now. A log that grew too long is
    // copied back on that thread: only then is nothing added meanwhile, so that it can begin anew.
    Sqlite::Log grew_to(int pages);
    void close();

private:
    void run();

    std::unique_ptr<Sqlite> connection_;
    int next_;  // of the thread that writes: at so many pages a copy is due
    std::mutex mutex_;
    std::condition_variable told_;
    bool due_ = false, closing_ = false;
    std::thread thread_;
};

}  // namespace db
