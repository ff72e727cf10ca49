#include "db/sqlite_checkpoints.hpp"

namespace db {
namespace {

// 4 MiB and 24 MiB. A log that begins anew is written over, which the disk takes sooner than one that grows.
constexpr int pages_a_copy = 1'000;
constexpr int most_pages = 6'000;

}  // namespace

SqliteCheckpoints::SqliteCheckpoints(std::unique_ptr<Sqlite> connection)
    : connection_(std::move(connection)), next_(pages_a_copy), thread_([this] { run(); }) {}

Sqlite::Log SqliteCheckpoints::grew_to(int pages) {
    if (pages + pages_a_copy < next_) next_ = pages_a_copy;  // it has begun anew
    if (pages >= next_) {
        next_ = pages + pages_a_copy;
        const std::lock_guard lock(mutex_);
        due_ = true;
        told_.notify_one();
    }
    return pages < most_pages ? Sqlite::Log::goes_on : Sqlite::Log::is_copied_back;
}

void SqliteCheckpoints::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    told_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void SqliteCheckpoints::run() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            told_.wait(lock, [this] { return closing_ || due_; });
            if (closing_) return;
            due_ = false;
        }
        connection_->checkpoint();
    }
}

}  // namespace db
