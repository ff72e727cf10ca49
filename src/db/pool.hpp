// Connections that threads take in turn; one who comes when all are taken waits.
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace db {

template <class C> class Pool {
public:
    class Taken {
    public:
        Taken(Pool& pool, std::unique_ptr<C> connection) : pool_(pool), connection_(std::move(connection)) {}
        Taken(const Taken&) = delete;
        Taken& operator=(const Taken&) = delete;
        ~Taken() { pool_.give_back(std::move(connection_)); }
        C& operator*() const { return *connection_; }
        C* operator->() const { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<C> connection_;
    };

    void add(std::unique_ptr<C> connection) { give_back(std::move(connection)); }
    Taken take() {
        std::unique_lock lock(mutex_);
        returned_.wait(lock, [this] { return !idle_.empty(); });
        auto connection = std::move(idle_.back());  // the one used last has the warmest cache
        idle_.pop_back();
        return {*this, std::move(connection)};
    }

private:
    void give_back(std::unique_ptr<C> connection) {
        {
            const std::lock_guard lock(mutex_);
            idle_.push_back(std::move(connection));
        }
        returned_.notify_one();
    }
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<C>> idle_;
};

}  // namespace db
