#include "accounts/last_seen.hpp"

#include <map>
#include <mutex>

namespace accounts {
namespace {

constexpr std::size_t most_remembered = 10'000;

}  // namespace

// What this node has noted itself: a page asks for many things at once, and one of them writes.
struct LastSeen::Noted {
    std::mutex mutex;
    std::map<std::int64_t, core::Instant> at;  // by session
};

LastSeen::LastSeen(db::Db& db) : db_(db), noted_(std::make_shared<Noted>()) {}

void LastSeen::note(std::int64_t session, core::Instant seen_before) {
    const auto now = core::real_now();
    if (now - seen_before < noted_every) return;
    {
        const std::lock_guard lock(noted_->mutex);
        auto& at = noted_->at;
        if (at.size() > most_remembered)
            std::erase_if(at, [&](const auto& one) { return now - one.second >= noted_every; });
        auto& noted = at[session];
        if (now - noted < noted_every) return;
        noted = now;
    }
    db_.write(
        {}, {},
        [session, now](db::Tx& tx) {
            tx.run("update sessions set last_seen_at = ? where id = ? and last_seen_at < ?", now, session,
                   now + -noted_every);
        },
        [noted = noted_, session](const std::exception_ptr& failed) {
            const std::lock_guard lock(noted->mutex);
            if (failed) noted->at.erase(session);  // the next request notes it
        });
}

}  // namespace accounts
