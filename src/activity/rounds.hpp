// A thread that makes its rounds: looks what there is to do, and sleeps as long as the round said or until it is woken.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace activity {

class Rounds {
public:
    // Does something, and says how long nothing need be done. What it throws is logged as `<name>.failed`; the next
    // round is then a second later.
    using Round = std::function<std::chrono::milliseconds()>;
    Rounds(std::string name, Round round);
    ~Rounds();
    void start();
    void stop();  // waits for the round at hand
    void wake();  // there may be something to do

private:
    void loop();
    std::chrono::milliseconds make_one();
    const std::string name_;
    const Round round_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool woken_ = false, stopping_ = false;
    std::thread thread_;
};

}  // namespace activity
