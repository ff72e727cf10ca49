#include "activity/rounds.hpp"

#include "core/log.hpp"

namespace activity {
namespace {

constexpr std::chrono::milliseconds after_a_failure{1'000};

}  // namespace

Rounds::Rounds(std::string name, Round round) : name_(std::move(name)), round_(std::move(round)) {}
Rounds::~Rounds() { stop(); }

void Rounds::start() {
    thread_ = std::thread([this] { loop(); });
}

void Rounds::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Rounds::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    wake_.notify_all();
}

void Rounds::loop() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        woken_ = false;
        lock.unlock();
        const auto sleep = make_one();
        lock.lock();
        wake_.wait_for(lock, sleep, [this] { return woken_ || stopping_; });
    }
}

std::chrono::milliseconds Rounds::make_one() {
    try {
        return round_();
    } catch (const std::exception& e) {
        core::log(core::LogLevel::error, name_ + ".failed", "", {{"what", e.what()}});
        return after_a_failure;
    }
}

}  // namespace activity
