// The one thread that writes to SQLite: it takes all writes that wait into one transaction, so that they share one
// fsync.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <optional>
#include <thread>

#include "db/sqlite.hpp"

namespace db {

class SqliteWriter {
public:
    // What a closure did in a group: why it failed, or what is to happen once the group has been committed.
    struct Ran {
        Caller caller;
        Work work;
        Done done;
        std::exception_ptr failed;
        std::vector<std::function<void()>> effects;
    };

    SqliteWriter(std::unique_ptr<Sqlite> connection, bool rehearse);
    ~SqliteWriter() { close(); }
    SqliteWriter(const SqliteWriter&) = delete;
    SqliteWriter& operator=(const SqliteWriter&) = delete;

    void add(Caller caller, Work work, Done done);
    void close();  // finishes what waits
    Counters counters() const;

private:
    enum class Ending { kept, undone };
    void run();
    void run_group();
    void run_alone(Ran& ran);
    void attempt(Ran& ran);
    void attempt_once(Ran& ran, Ending ending);
    bool commit();
    std::optional<Ran> next();
    void refuse_all_waiting(const std::exception_ptr& why);
    void finish(Ran& ran);

    std::unique_ptr<Sqlite> connection_;
    bool rehearse_;
    mutable std::mutex mutex_;
    std::condition_variable added_;
    std::deque<Ran> waiting_;
    bool closing_ = false;
    std::atomic<std::uint64_t> commits_{0}, writes_{0}, retries_{0};
    std::thread thread_;
};

}  // namespace db
