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
// once.
void do_later(db::Tx& tx, std::string_view kind, std::int64_t subject, core::Instant when);

class Jobs {
public:
    using Work = std::function<void(std::int64_t subject)>;
    Jobs(db::Db& db, std::map<std::string, Work> works);
    ~Jobs();
    void start();
    void stop();  // waits for the job at hand
    void wake();  // there may be something to do
    // Does everything that is due now, on the calling thread; returns how many. For tests and the command line.
    int do_due();

private:
    bool do_one();
    void loop();
    db::Db& db_;
    std::map<std::string, Work> works_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool woken_ = false, stopping_ = false;
    std::thread thread_;
};

}  // namespace activity
