// Wakes a thread only when none is on its way already: under load most tasks find a thread that is awake.
#include "http/workers.hpp"

#include <algorithm>

namespace http {

Workers::Workers(unsigned threads) {
    for (unsigned i = 0; i < std::max(threads, 1u); ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { stop(); }

void Workers::push(Task task) {
    bool call = false;
    {
        const std::lock_guard lock(mutex_);
        if (stopped_) return;
        waiting_.push_back(std::move(task));
        call = idle_ > 0 && called_ == 0;
        if (call) ++called_;
    }
    if (call) wake_.notify_one();
}

void Workers::push(std::vector<Task>& tasks) {
    bool call = false;
    {
        const std::lock_guard lock(mutex_);
        if (!stopped_)
            for (auto& task : tasks) waiting_.push_back(std::move(task));
        call = !waiting_.empty() && idle_ > 0 && called_ == 0;
        if (call) ++called_;
    }
    if (call) wake_.notify_one();
    tasks.clear();
}

void Workers::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

void Workers::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        while (waiting_.empty()) {
            if (stopped_) return;
            ++idle_;
            wake_.wait(lock);
            --idle_;
            if (called_ > 0) --called_;
        }
        auto task = std::move(waiting_.front());
        waiting_.pop_front();
        // One call leads to the next, as long as there is more to do than there are threads awake.
        const bool call = !waiting_.empty() && idle_ > 0 && called_ == 0;
        if (call) ++called_;
        lock.unlock();
        if (call) wake_.notify_one();
        task();
        { const auto done = std::move(task); }
        lock.lock();
    }
}

}  // namespace http
