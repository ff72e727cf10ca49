// Tells those who follow events after their commit (afterwards.hpp), on a thread of its own; any number of nodes share
// the rows, and each event is told once.
#pragma once
#include "activity/rounds.hpp"
#include "core/clock.hpp"
#include "db/db.hpp"

namespace activity {

// Writes down, in the transaction that recorded it, that an event waits to be told.
void to_be_told(db::Tx& tx, std::int64_t event);

// An event that a follower failed at becomes a job of this kind, about the event: tried again with back-off, alone.
inline constexpr std::string_view told_alone = "activity.follow";
void tell_alone(db::Db& db, std::int64_t event);

class Followers {
public:
    explicit Followers(db::Db& db);
    void start() { rounds_.start(); }
    void stop() { rounds_.stop(); }  // waits for the batch at hand
    void wake() { rounds_.wake(); }
    // Tells all that waits, on the calling thread; returns how many events. For tests and the command line.
    int do_due();

private:
    std::chrono::milliseconds round();
    db::Db& db_;
    std::chrono::steady_clock::time_point rests_until_;
    Rounds rounds_;  // last, so that its thread ends first
};

}  // namespace activity
