#include "db/sqlite_writer.hpp"

namespace db {
namespace {

constexpr std::size_t largest_group = 256;
constexpr std::chrono::milliseconds longest_group{20};  // then those who already ran need not wait longer

}  // namespace

SqliteWriter::SqliteWriter(std::unique_ptr<Sqlite> connection, bool rehearse)
    : connection_(std::move(connection)), rehearse_(rehearse), thread_([this] { run(); }) {}

void SqliteWriter::add(Caller caller, Work work, Done done) {
    {
        const std::lock_guard lock(mutex_);
        if (!closing_) {
            waiting_.push_back({caller, std::move(work), std::move(done), nullptr, {}});
            added_.notify_one();
            return;
        }
    }
    done(std::make_exception_ptr(Unavailable("The database is being closed.")));
}

void SqliteWriter::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    added_.notify_one();
    if (thread_.joinable()) thread_.join();
}

Counters SqliteWriter::counters() const {
    Counters out;
    {
        const std::lock_guard lock(mutex_);
        out.queued = waiting_.size();
    }
    out.commits = commits_;
    out.writes = writes_;
    out.retries = retries_;
    return out;
}

void SqliteWriter::run() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            added_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
        }
        run_group();
    }
}

void SqliteWriter::run_group() {
    try {
        connection_->begin();
    } catch (...) {
        connection_->rollback();
        refuse_all_waiting(std::current_exception());
        return;
    }
    const auto until = std::chrono::steady_clock::now() + longest_group;
    std::vector<Ran> group;
    while (group.size() < largest_group && connection_->in_transaction() && std::chrono::steady_clock::now() < until) {
        auto ran = next();
        if (!ran) break;
        attempt(*ran);
        group.push_back(std::move(*ran));
    }
    if (!commit()) {
        ++retries_;
        for (auto& ran : group) run_alone(ran);
    }
    for (auto& ran : group) finish(ran);
}

// Nobody was told anything yet when a group fails, so each may run again as if for the first time.
void SqliteWriter::run_alone(Ran& ran) {
    ran.failed = nullptr;
    try {
        connection_->begin();
        attempt(ran);
        connection_->commit();
        ++commits_;
    } catch (...) {
        connection_->rollback();
        if (!ran.failed) ran.failed = std::current_exception();
    }
}

void SqliteWriter::attempt(Ran& ran) {
    if (rehearse_) attempt_once(ran, Ending::undone);
    attempt_once(ran, Ending::kept);
}

void SqliteWriter::attempt_once(Ran& ran, Ending ending) {
    ran.failed = nullptr;
    ran.effects.clear();
    try {
        connection_->savepoint();
        connection_->become(ran.caller);
        Tx tx(*connection_, ran.caller);
        ran.work(tx);
        if (ending == Ending::kept) {
            connection_->release();
            ran.effects = std::move(tx.effects());
            return;
        }
    } catch (...) {
        ran.failed = std::current_exception();
    }
    connection_->rollback_to_savepoint();
}

bool SqliteWriter::commit() {
    try {
        if (!connection_->in_transaction()) return false;
        connection_->commit();
        ++commits_;
        return true;
    } catch (...) {
        connection_->rollback();
        return false;
    }
}

std::optional<SqliteWriter::Ran> SqliteWriter::next() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return std::nullopt;
    auto first = std::move(waiting_.front());
    waiting_.pop_front();
    return first;
}

void SqliteWriter::refuse_all_waiting(const std::exception_ptr& why) {
    for (std::size_t i = 0; i < largest_group; ++i) {
        auto ran = next();
        if (!ran) return;
        ran->failed = why;
        finish(*ran);
    }
}

void SqliteWriter::finish(Ran& ran) {
    if (!ran.failed) {
        ++writes_;
        for (auto& effect : ran.effects) effect();
    }
    ran.done(std::move(ran.failed));
}

}  // namespace db
