// How other threads reach the I/O thread: they leave a task, and the first of a batch rings the bell.
#pragma once
#include <functional>
#include <mutex>
#include <vector>

#include "http/task.hpp"

namespace http {

class Mailbox {
public:
    explicit Mailbox(std::function<void()> ring) : ring_(std::move(ring)) {}

    // From any thread. After close() a task is destroyed without having run.
    void post(Task task) {
        const std::lock_guard lock(mutex_);
        if (!ring_) return;
        tasks_.push_back(std::move(task));
        if (tasks_.size() == 1) ring_();  // under the lock: what it rings may not outlive close()
    }
    // On the I/O thread, after a ring.
    void empty() {
        {
            const std::lock_guard lock(mutex_);
            taken_.swap(tasks_);
        }
        for (auto& task : taken_) task();
        taken_.clear();
    }
    void close() {
        std::vector<Task> left;
        const std::lock_guard lock(mutex_);
        ring_ = nullptr;
        left.swap(tasks_);
    }

private:
    std::mutex mutex_;
    std::function<void()> ring_;
    std::vector<Task> tasks_;
    std::vector<Task> taken_;  // keeps its room from one batch to the next
};

}  // namespace http
