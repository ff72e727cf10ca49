// How often each statement ran and how long it took, told by name in /metrics; shared by all connections of a database.
#pragma once
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "db/db.hpp"

namespace db {

class StatementCounts {
public:
    struct Entry {
        std::atomic<std::uint64_t> calls{0};
        std::atomic<std::uint64_t> nanoseconds{0};
    };
    // Lives as long as this; the names are few, for they come from the program's own text.
    Entry& of(std::string_view sql);
    std::vector<StatementCount> all() const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, Entry> entries_;
};

// Counts one run while it lives.
class Counting {
public:
    explicit Counting(StatementCounts::Entry& entry) : entry_(entry), began_(std::chrono::steady_clock::now()) {}
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;
    ~Counting() {
        const std::chrono::nanoseconds took = std::chrono::steady_clock::now() - began_;
        entry_.calls.fetch_add(1, std::memory_order_relaxed);
        entry_.nanoseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
    }

private:
    StatementCounts::Entry& entry_;
    std::chrono::steady_clock::time_point began_;
};

}  // namespace db
