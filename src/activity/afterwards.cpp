#include "activity/afterwards.hpp"

#include <algorithm>

namespace activity {
namespace {

struct Follower {
    std::string kind;
    Afterwards then;
};
std::vector<Follower>& followers() {
    static std::vector<Follower> all;
    return all;
}

struct StoredEvent {
    std::int64_t id;
    core::Instant at;
    std::string kind;
    std::int64_t actor_id, operator_id, programme_id, call_id, application_id, startup_id, import_id, subject_id;
    std::string what;
    std::int64_t count;
    bool team_sees;
};
constexpr std::string_view stored_event =
    "select id, at, kind, coalesce(actor_id, 0), coalesce(operator_id, 0), coalesce(programme_id, 0), "
    "coalesce(call_id, 0), coalesce(application_id, 0), coalesce(startup_id, 0), coalesce(import_id, 0), "
    "coalesce(subject_id, 0), coalesce(what, ''), coalesce(count, 0), team_sees from events where id = ?";

}  // namespace

void afterwards(std::string kind, Afterwards then) { followers().push_back({std::move(kind), std::move(then)}); }

bool falls_under(std::string_view kind, std::string_view followed) {
    return kind == followed || (followed.ends_with('.') && kind.starts_with(followed));
}

std::optional<Happened> happened(db::Read& read, std::int64_t event) {
    const db::AsHouse house(read, "those who follow an event are told of it whoever may see it");
    const auto e = read.first<StoredEvent>(stored_event, event);
    if (!e) return std::nullopt;
    return Happened{e->id,
                    e->kind,
                    {e->actor_id, e->at},
                    {e->operator_id, e->programme_id, e->call_id, e->application_id, e->startup_id, e->import_id,
                     e->subject_id, e->what, e->count, e->team_sees ? Seen::by_team : Seen::by_staff, ""}};
}

bool anybody_follows(std::string_view kind) {
    return std::any_of(followers().begin(), followers().end(),
                       [&](const auto& follower) { return falls_under(kind, follower.kind); });
}

void tell_followers(db::Tx& tx, std::int64_t event) {
    const auto what = happened(tx, event);
    if (!what) return;
    for (const auto& follower : followers())
        if (falls_under(what->kind, follower.kind)) follower.then(tx, *what);
}

}  // namespace activity
