// The queue between those who tell live events and one client that reads them, perhaps slowly.
#pragma once
#include <functional>
#include <mutex>
#include <string>

#include "http/message.hpp"
#include "http/way_back.hpp"

namespace http {

class LiveStream final : public Live {
public:
    static constexpr std::size_t limit =
        std::size_t{64} * 1024;  // bytes that may wait; a reader further behind is dropped

    explicit LiveStream(WayBack back) : back_(std::move(back)) {}
    void write(std::string event) override;
    void close() override;

    // On the I/O thread: all that waits, for one write.
    std::string take();
    // `gone` is called once, by ended() or at once if that has been.
    void call_when_gone(std::function<void()> gone);
    void ended();

private:
    enum class State { open, closing, ended };

    WayBack back_;
    std::mutex mutex_;
    std::string waiting_;
    State state_ = State::open;
    std::function<void()> gone_;
};

}  // namespace http
