// When each session was seen last and each program's key used last: noted every five minutes, beside the requests and
// never within one.
#pragma once
#include <memory>

#include "core/clock.hpp"
#include "db/db.hpp"

namespace accounts {

inline constexpr auto noted_every = std::chrono::minutes(5);

enum class Key { session, token };

class LastSeen {
public:
    explicit LastSeen(db::Db& db);
    // Called by every request with what the database says; writes only when that is too long ago, and never waits. What
    // another node has noted counts, for the database is asked.
    void note(Key key, std::int64_t id, core::Instant seen_before);

private:
    struct Noted;
    db::Db& db_;
    std::shared_ptr<Noted> noted_;
};

}  // namespace accounts
