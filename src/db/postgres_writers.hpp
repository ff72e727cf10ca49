// The threads that write to PostgreSQL, each with a connection of its own; work that conflicts runs again for a while.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <optional>
#include <set>
#include <thread>

#include "db/gate.hpp"
#include "db/postgres.hpp"

namespace db {

class PostgresWriters {
public:
    PostgresWriters(const Postgres::Setup& setup, const Options& options);
    ~PostgresWriters() { close(); }
    PostgresWriters(const PostgresWriters&) = delete;
    PostgresWriters& operator=(const PostgresWriters&) = delete;

    void add(Caller caller, std::string queue, Work work, Done done);
    void close();  // finishes what waits
    Counters counters() const;

private:
    struct Job {
        Caller caller;
        std::string queue;
        Work work;
        Done done;
    };
    using Effects = std::vector<std::function<void()>>;
    enum class Ending { kept, undone };
    struct Rest {
        std::condition_variable over;
        bool woken = false;
    };

    void wake_one();
    void wake_all();
    void rest(std::unique_lock<std::mutex>& lock);
    void run(Postgres& connection);
    std::deque<Job>::iterator first_that_may_run();
    void perform(Postgres& connection, const Job& job);
    Effects until_it_succeeds(Postgres& connection, const Job& job);
    Effects through_the_gate(Postgres& connection, const Job& job, Gate::Pass pass);
    Effects in_its_turn(Postgres& connection, const Job& job);
    Effects attempt(Postgres& connection, const Job& job, Ending ending);

    Options options_;
    mutable std::mutex mutex_;
    std::vector<Rest*> resting_;  // who wrote last is woken first: its connection knows its statements already
    std::deque<Job> waiting_;
    std::set<std::string> turns_;  // queues of which a write is running here: the next would only wait for its lock
    bool closing_ = false;
    Gate gate_;
    std::atomic<std::uint64_t> commits_{0}, writes_{0}, retries_{0};
    std::vector<std::unique_ptr<Postgres>> connections_;
    std::vector<std::thread> threads_;
};

}  // namespace db
