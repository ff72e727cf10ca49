// Work that waits, as rows: written in the transaction that wants it, done soon after by any node, again when it fails.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "activity/rounds.hpp"
#include "core/clock.hpp"
#include "db/db.hpp"

namespace activity {

// Work that waits for servers outside must not hold up the house's own: it waits in a lane of its own.
enum class Lane { house, post };
constexpr Lane lane_of(std::string_view kind) {
    return kind.starts_with("letters.") || kind.starts_with("webhooks.") ? Lane::post : Lane::house;
}

// Asks for `kind` to be done about `subject`, not before `when` (real time); asked twice before it began, it is done
// once, at the earlier time.
void do_later(db::Tx& tx, std::string_view kind, std::int64_t subject, core::Instant when);

// Jobs that failed too often are given up until somebody who has removed the cause asks again; returns how many.
std::int64_t retry_given_up(db::Tx& tx);

// Does what waits in one lane, on a thread of its own, one at a time; any number of nodes share the rows. Each job is
// held by a lease, renewed while it is being done: a node that dies gives it back when the lease ends. So work may
// begin again from any point, and what it does twice must be the same as once.
class Jobs {
public:
    using Work = std::function<void(std::int64_t subject)>;
    static constexpr std::chrono::milliseconds usual_lease{60'000};
    Jobs(db::Db& db, std::map<std::string, Work> works, std::chrono::milliseconds lease = usual_lease,
         Lane lane = Lane::house);
    void start() { rounds_.start(); }
    void stop() { rounds_.stop(); }  // waits for the job at hand
    void wake() { rounds_.wake(); }  // there may be something to do
    // Does everything that is due now, on the calling thread; returns how many. For tests and the command line.
    int do_due();
    // Takes away what was done more than a week ago, in any lane.
    void sweep();

private:
    bool do_one();
    std::chrono::milliseconds until_next();
    db::Db& db_;
    std::map<std::string, Work> works_;
    const std::chrono::milliseconds lease_;
    const Lane lane_;
    core::Instant swept_at_;
    Rounds rounds_;  // last, so that its thread ends first
};

}  // namespace activity
