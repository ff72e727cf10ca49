#include "accounts/last_seen.hpp"

#include <map>
#include <mutex>

namespace accounts {
namespace {

constexpr std::size_t most_remembered = 10'000;

std::string_view noting(Key key) {
    return key == Key::session ? "update sessions set last_seen_at = ? where id = ? and last_seen_at < ?"
                               : "update tokens set last_used_at = ? where id = ? and coalesce(last_used_at, 0) < ?";
}

}  // namespace

// What this node has noted itself: a page asks for many things at once, and one of them writes.
struct LastSeen::Noted {
    std::mutex mutex;
    std::map<std::pair<Key, std::int64_t>, core::Instant> at;
};

LastSeen::LastSeen(db::Db& db) : db_(db), noted_(std::make_shared<Noted>()) {}

void LastSeen::note(Key key, std::int64_t id, core::Instant seen_before) {
    const auto now = core::real_now();
    if (now - seen_before < noted_every) return;
    {
        const std::lock_guard lock(noted_->mutex);
        auto& at = noted_->at;
        if (at.size() > most_remembered)
            std::erase_if(at, [&](const auto& one) { return now - one.second >= noted_every; });
        auto& noted = at[{key, id}];
        if (now - noted < noted_every) return;
        noted = now;
    }
    db_.write(
        {}, {}, [key, id, now](db::Tx& tx) { tx.run(noting(key), now, id, now + -noted_every); },
        [noted = noted_, key, id](const std::exception_ptr& failed) {
            const std::lock_guard lock(noted->mutex);
            if (failed) noted->at.erase({key, id});  // the next request notes it
        });
}

}  // namespace accounts
