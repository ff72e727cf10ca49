#include "activity/followers.hpp"

#include "activity/afterwards.hpp"
#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "core/log.hpp"

namespace activity {
namespace {

constexpr int at_once = 20;
// A burst of events is a burst of people who wait for the writer: followers take a twentieth of its time at most.
constexpr int rest = 20;
constexpr std::chrono::milliseconds longest_sleep{60'000};

using Events = std::vector<std::int64_t>;

// Nodes that come at once pass over the rows that another is taking.
constexpr std::string_view oldest = "select event_id from untold order by event_id limit ? {skip locked}";
constexpr std::string_view still_there = "select event_id from untold where event_id = ? {skip locked}";

void tell(db::Tx& tx, std::int64_t event) {
    tell_followers(tx, event);
    tx.run("delete from untold where event_id = ?", event);
}

void set_apart(db::Db& db, std::int64_t event) {
    db.write_now({}, [&](db::Tx& tx) {
        if (!tx.run("delete from untold where event_id = ?", event)) return;
        tx.run("insert into untold_alone (event_id) values (?)", event);
        do_later(tx, told_alone, event, core::real_now());
    });
}

void tell_each(db::Db& db, const Events& events) {
    for (const auto event : events) {
        try {
            db.write_now({}, [&](db::Tx& tx) {
                if (tx.first<std::int64_t>(still_there, event)) tell(tx, event);
            });
        } catch (const std::exception& e) {
            core::log(core::LogLevel::error, "follower.failed", "", {{"event", event}, {"what", e.what()}});
            set_apart(db, event);
        }
    }
}

// How many of the oldest were told; 0: none waits. First a plain read, so that nothing is written where nothing waits.
int tell_some(db::Db& db) {
    static constexpr std::string_view any = "select event_id from untold limit 1";
    if (!db.ask({}, [](db::Read& read) { return read.first<std::int64_t>(any); })) return 0;
    Events taken;
    try {
        db.write_now({}, [&](db::Tx& tx) {
            taken = tx.all<std::int64_t>(oldest, at_once);
            for (const auto event : taken) tell(tx, event);
        });
    } catch (const std::exception&) {
        if (taken.empty()) throw;
        tell_each(db, taken);  // those that fail alone are logged there
    }
    return static_cast<int>(taken.size());
}

}  // namespace

void to_be_told(db::Tx& tx, std::int64_t event) {
    tx.run("insert into untold (event_id) values (?)", event);
    followers_wait(tx);
}

// The row goes in the transaction that tells, so a job that is begun again after it went well does nothing.
void tell_alone(db::Db& db, std::int64_t event) {
    db.write_now({}, [&](db::Tx& tx) {
        if (tx.run("delete from untold_alone where event_id = ?", event)) tell_followers(tx, event);
    });
}

Followers::Followers(db::Db& db) : db_(db), rounds_("followers", [this] { return round(); }) {}

int Followers::do_due() {
    int count = 0;
    while (const int told = tell_some(db_)) count += told;
    return count;
}

// Being woken does not cut the rest short.
std::chrono::milliseconds Followers::round() {
    using Steady = std::chrono::steady_clock;
    const auto began = Steady::now();
    if (began < rests_until_) return std::chrono::ceil<std::chrono::milliseconds>(rests_until_ - began);
    if (!tell_some(db_)) return longest_sleep;
    const auto ended = Steady::now();
    rests_until_ = ended + rest * (ended - began);
    return std::chrono::ceil<std::chrono::milliseconds>(rests_until_ - ended);
}

}  // namespace activity
