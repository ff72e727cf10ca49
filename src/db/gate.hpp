// A gate that many pass at once, or one alone; whoever waits to be alone is overtaken by nobody.
#pragma once
#include <condition_variable>
#include <mutex>

namespace db {

class Gate {
public:
    enum class Pass { with_others, alone };
    void enter(Pass pass) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !closed_; });
        if (pass == Pass::with_others) {
            ++inside_;
            return;
        }
        closed_ = true;
        changed_.wait(lock, [this] { return inside_ == 0; });
    }
    void leave(Pass pass) {
        {
            const std::lock_guard lock(mutex_);
            if (pass == Pass::alone)
                closed_ = false;
            else
                --inside_;
        }
        changed_.notify_all();
    }
    bool awaited() {  // somebody is alone, or waits to be
        const std::lock_guard lock(mutex_);
        return closed_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    unsigned inside_ = 0;
    bool closed_ = false;
};

}  // namespace db
