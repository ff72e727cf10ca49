// Two clocks: the house's, by which calls open and close (a demonstration may move it), and the real one, by which
// sessions expire and logs are stamped.
#pragma once
#include <atomic>
#include <chrono>

#include "core/values.hpp"

namespace core {

Instant real_now();

class Clock {
public:
    Instant now() const { return at(real_now()); }
    // What the house's clock shows at that real instant.
    Instant at(Instant real) const { return real + std::chrono::microseconds(offset_.load(std::memory_order_relaxed)); }
    void set(Instant now) { offset_ = (now - real_now()).count(); }
    void set_offset(std::chrono::microseconds offset) { offset_ = offset.count(); }
    std::chrono::microseconds offset() const { return std::chrono::microseconds(offset_.load()); }

private:
    std::atomic<std::int64_t> offset_{0};
};

}  // namespace core
