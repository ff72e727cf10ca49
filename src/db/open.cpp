// Which engine an address means, a write that one waits for, and passing on what is told.
#include <condition_variable>
#include <mutex>

#include "db/db.hpp"

namespace db {
namespace {

// Where a thread waits for a write; the error is handed over whole, so that the writer keeps no part of it.
class Wait {
public:
    void finish(std::exception_ptr failed) {
        const std::lock_guard lock(mutex_);
        failed_ = std::move(failed);
        finished_ = true;
        changed_.notify_one();
    }
    void until_finished() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return finished_; });
        if (failed_) std::rethrow_exception(std::move(failed_));
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::exception_ptr failed_;
    bool finished_ = false;
};

}  // namespace

void Db::write_now(Caller caller, const Work& work, const std::string& queue) {
    Wait wait;
    write(caller, queue, work, [&wait](std::exception_ptr failed) { wait.finish(std::move(failed)); });
    wait.until_finished();
}

void Db::tell(const std::string& line) {
    const News news{{line}, false};
    tell_others(news.lines);
    hear(news);
}

void Db::listen(Ear ear) {
    const std::unique_lock lock(ear_mutex_);
    ear_ = std::move(ear);
}

void Db::hear(const News& news) {
    const std::shared_lock lock(ear_mutex_);
    if (ear_) ear_(news);
}

Work Db::telling(Work work) {
    return [this, work = std::move(work)](Tx& tx) {
        work(tx);
        if (tx.told().empty()) return;
        tx.after_commit([this, told = std::move(tx.told())] {
            tell_others(told);
            hear({told, false});
        });
    };
}

std::unique_ptr<Db> open(const std::string& url, const Options& options) {
    static constexpr std::string_view sqlite = "sqlite:";
    if (url.starts_with(sqlite)) return open_sqlite(url.substr(sqlite.size()), options);
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgresql(url, options);
    throw Unavailable("A database is named sqlite:PATH or postgresql://USER@HOST/NAME.");
}

}  // namespace db
