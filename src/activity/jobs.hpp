// Work that waits, as rows: written in the transaction that wants it, done soon after by any node, again when it fails.
#pragma once
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "core/clock.hpp"
#include "db/db.hpp"

namespace activity {

// Asks for `kind` to be done about `subject`, not before `when` (real time); asked twice before it began, it is done
// once, at the earlier time.
void do_later(db::Tx& tx, std::string_view kind, std::int64_t subject, core::Instant when);

// Jobs that failed too often are given up until somebody who has removed the cause asks again; returns how many.
std::int64_t retry_given_up(db::Tx& tx);

// Does what waits, on a thread of its own, one at a time; any number of nodes share the rows. Each job is held by a
// lease, renewed while it is being done: a node that dies gives it back when the lease ends. So work may begin again
// from any point, and what it does twice must be the same as once.
class Jobs {
public:
    using Work = std::function<void(std::int64_t subject)>;
    Jobs(db::Db& db, std::map<std::string, Work> works,
         std::chrono::milliseconds lease = std::chrono::milliseconds(60'000));
    ~Jobs();
    void start();
    void stop();  // waits for the job at hand
    void wake();  // there may be something to do
    // Does everything that is due now, on the calling thread; returns how many. For tests and the command line.
    int do_due();
    // Takes away what was done more than a week ago.
    void sweep();

private:
    bool do_one();
    void loop();
    std::chrono::milliseconds until_next();
    db::Db& db_;
    std::map<std::string, Work> works_;
    const std::chrono::milliseconds lease_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool woken_ = false, stopping_ = false;
    core::Instant swept_at_;
    std::thread thread_;
};

}  // namespace activity
