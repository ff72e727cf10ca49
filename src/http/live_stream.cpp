// The first event that waits asks for a flush; those after it go along.
#include "http/live_stream.hpp"

#include "http/connection.hpp"

namespace http {

void LiveStream::write(std::string event) {
    bool flush = false, drop = false;
    {
        const std::lock_guard lock(mutex_);
        if (state_ != State::open) return;
        drop = waiting_.size() + event.size() > limit;
        flush = waiting_.empty();
        if (!drop) waiting_ += event;
    }
    if (drop) return close();
    if (!flush) return;
    back_.send([](Connection& connection) { connection.flush_live(); });
}

void LiveStream::close() {
    {
        const std::lock_guard lock(mutex_);
        if (state_ != State::open) return;
        state_ = State::closing;
    }
    back_.send([](Connection& connection) { connection.close(); });
}

std::string LiveStream::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

void LiveStream::call_when_gone(std::function<void()> gone) {
    {
        const std::lock_guard lock(mutex_);
        if (state_ != State::ended) {
            gone_ = std::move(gone);
            return;
        }
    }
    if (gone) gone();
}

void LiveStream::ended() {
    std::function<void()> gone;
    {
        const std::lock_guard lock(mutex_);
        state_ = State::ended;
        gone = std::exchange(gone_, nullptr);
    }
    if (gone) gone();
}

}  // namespace http
