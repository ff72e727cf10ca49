#include "db/postgres_writers.hpp"

#include <algorithm>
#include <random>

namespace db {
namespace {

// Longer with every try, and never the same for two who met.
void pause_before(unsigned attempt) {
    thread_local std::minstd_rand random(std::random_device{}());
    const unsigned most = std::min(100U, 2U << std::min(attempt, 6U));
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % most + 1));
}

}  // namespace

PostgresWriters::PostgresWriters(const Postgres::Setup& setup, const Options& options) : options_(options) {
    for (unsigned i = 0; i < options.writers; ++i) connections_.push_back(std::make_unique<Postgres>(setup));
    for (auto& connection : connections_) threads_.emplace_back([this, &connection] { run(*connection); });
}

void PostgresWriters::add(Caller caller, std::string queue, Work work, Done done) {
    {
        const std::lock_guard lock(mutex_);
        if (!closing_) {
            waiting_.push_back({caller, std::move(queue), std::move(work), std::move(done)});
            wake_one();
            return;
        }
    }
    done(std::make_exception_ptr(Unavailable("The database is being closed.")));
}

void PostgresWriters::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        wake_all();
    }
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

Counters PostgresWriters::counters() const {
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

std::deque<PostgresWriters::Job>::iterator PostgresWriters::first_that_may_run() {
    return std::find_if(waiting_.begin(), waiting_.end(),
                        [this](const Job& job) { return job.queue.empty() || !turns_.contains(job.queue); });
}

void PostgresWriters::wake_one() {
    if (resting_.empty()) return;
    resting_.back()->woken = true;
    resting_.back()->over.notify_one();
    resting_.pop_back();
}

void PostgresWriters::wake_all() {
    while (!resting_.empty()) wake_one();
}

void PostgresWriters::rest(std::unique_lock<std::mutex>& lock) {
    Rest rest;
    resting_.push_back(&rest);
    rest.over.wait(lock, [&rest] { return rest.woken; });
}

// Who ends a turn looks for the next work itself, so nobody else need be woken for what waited for that turn.
void PostgresWriters::run(Postgres& connection) {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto next = first_that_may_run();
        if (next == waiting_.end()) {
            if (closing_ && waiting_.empty()) return wake_all();
            rest(lock);
            continue;
        }
        std::optional<Job> job(std::move(*next));
        const std::string queue = job->queue;
        waiting_.erase(next);
        if (!queue.empty()) turns_.insert(queue);
        lock.unlock();
        perform(connection, *job);
        job.reset();  // what it held may be much, and may look back here
        lock.lock();
        turns_.erase(queue);
    }
}

void PostgresWriters::perform(Postgres& connection, const Job& job) {
    Effects effects;
    std::exception_ptr failed;
    try {
        effects = until_it_succeeds(connection, job);
    } catch (...) {
        failed = std::current_exception();
    }
    if (failed) {
        job.done(std::move(failed));
        return;
    }
    ++writes_;
    ++commits_;
    for (auto& effect : effects) effect();
    job.done(nullptr);
}

PostgresWriters::Effects PostgresWriters::until_it_succeeds(Postgres& connection, const Job& job) {
    using Clock = std::chrono::steady_clock;
    const auto half = std::chrono::milliseconds(options_.busy_seconds * 500);
    const auto begun = Clock::now();
    for (unsigned tries = 0;; ++tries) {
        // Who lost again and again for that long runs alone here: whoever stays beside others may lose for ever.
        const auto pass = Clock::now() < begun + half ? Gate::Pass::with_others : Gate::Pass::alone;
        try {
            return through_the_gate(connection, job, pass);
        } catch (...) {
            // Not the type of what was thrown: the work may have made a refusal out of the conflict.
            if (!connection.must_run_again()) throw;
            if (Clock::now() >= begun + 2 * half) throw Unavailable("Too many others change the same rows.");
        }
        ++retries_;
        pause_before(tries);
    }
}

PostgresWriters::Effects PostgresWriters::through_the_gate(Postgres& connection, const Job& job, Gate::Pass pass) {
    gate_.enter(pass);
    const struct Passed {
        Gate& gate;
        Gate::Pass pass;
        ~Passed() { gate.leave(pass); }
    } passed{gate_, pass};
    return in_its_turn(connection, job);
}

PostgresWriters::Effects PostgresWriters::in_its_turn(Postgres& connection, const Job& job) {
    if (job.queue.empty()) return attempt(connection, job, Ending::kept);
    connection.take_turn(job.queue);
    const struct Turn {
        Postgres& of;
        const std::string& queue;
        ~Turn() { of.end_turn(queue); }
    } turn{connection, job.queue};
    return attempt(connection, job, Ending::kept);
}

PostgresWriters::Effects PostgresWriters::attempt(Postgres& connection, const Job& job, Ending ending) {
    if (options_.rehearse && ending == Ending::kept) {
        try {
            attempt(connection, job, Ending::undone);
        } catch (...) {  // then it fails again below, and is told there
        }
    }
    connection.begin(Postgres::Mode::write, job.caller);
    try {
        Tx tx(connection, job.caller);
        job.work(tx);
        if (ending == Ending::kept) connection.commit();
        connection.rollback();
        return ending == Ending::kept ? std::move(tx.effects()) : Effects{};
    } catch (...) {
        connection.rollback();
        throw;
    }
}

}  // namespace db
