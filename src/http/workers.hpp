// The threads that run the routes: one queue, first come, first served.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "http/task.hpp"

namespace http {

class Workers {
public:
    explicit Workers(unsigned threads);  // at least one
    ~Workers();
    // From any thread. A task must not throw. After stop() a task is destroyed without having run.
    void push(Task task);
    void push(std::vector<Task>& tasks);  // all of them; `tasks` is empty then
    // Does all that was pushed, then ends the threads. Not from a worker.
    void stop();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Task> waiting_;
    std::size_t idle_ = 0;    // threads that sleep
    std::size_t called_ = 0;  // of these, how many have been woken but don't run yet
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace http
