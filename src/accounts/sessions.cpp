// Sessions: opened at sign-in, seen with device and address, closed one by one or all but this one; they keep real
// time, whatever the house's clock says.
#include "accounts/accounts.hpp"
#include "accounts/me.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"

namespace accounts {
namespace {

using http::Call;

struct SessionRow {
    std::int64_t id, person_id;
    std::string token_hash;
    core::Instant opened_at, last_seen_at, expires_at;
    std::string device, address;
    Entrance entrance;
};

struct SessionLine {
    std::int64_t id;
    std::string device, address;
    std::optional<Entrance> entrance;  // not known of the oldest
    core::Instant opened_at, last_seen_at;
    bool current;
};

std::vector<SessionLine> sessions(db::Read& read, Call& call) {
    auto lines = read.all<SessionLine>(
        "select id, device, address, entrance, opened_at, last_seen_at, 0 from sessions "
        "where person_id = ? and closed_at is null and expires_at > ? order by last_seen_at desc limit 100",
        call.caller().person, core::real_now());
    for (auto& line : lines) line.current = line.id == call.identity.session;
    return lines;
}

struct OfSession {
    std::int64_t id;
};
void close_session(db::Tx& tx, Call& call, OfSession of) {
    const auto closed = tx.run("update sessions set closed_at = ? where id = ? and person_id = ? and closed_at is null",
                               core::real_now(), of.id, call.caller().person);
    if (!closed) throw core::not_found("session");
    activity::rights_changed(tx, call.caller().person);  // its live stream ends; other browsers come back by themselves
    activity::record(tx, activity::actor(call), "session.closed", {.subject_id = of.id});
}

void close_other_sessions(db::Tx& tx, Call& call) {
    if (!close_all_but(tx, call.caller().person, call.identity.session)) return;
    activity::record(tx, activity::actor(call), "session.others_closed", {.subject_id = call.caller().person});
}

void sign_out(db::Tx& tx, Call& call) {
    tx.run("update sessions set closed_at = ? where id = ?", core::real_now(), call.identity.session);
    activity::rights_changed(tx, call.caller().person);
    call.set_cookie(session_cookie(call.head), "", 0);
}

}  // namespace

std::int64_t close_all_but(db::Tx& tx, std::int64_t person, std::int64_t kept) {
    const auto closed =
        tx.run("update sessions set closed_at = ? where person_id = ? and id <> ? and closed_at is null",
               core::real_now(), person, kept);
    if (closed) activity::rights_changed(tx, person);  // their live streams end; the kept one comes back by itself
    return closed;
}

void begin_from(const http::Identity& brought, Call& call) {
    call.headers.clear();
    call.identity = brought;
}

void open_session(db::Tx& tx, Call& call, std::int64_t person, Entrance entrance) {
    const auto token = core::random_token();
    const auto now = core::real_now();
    const auto device = call.head.header("user-agent").substr(0, 200);
    SessionRow row{core::new_id(),
                   person,
                   core::token_hash(token),
                   now,
                   now,
                   now + std::chrono::seconds(session_seconds),
                   std::string(device),
                   call.head.peer,
                   entrance};
    // Whoever held the browser before loses their session with it: a planted cookie gains nothing.
    if (call.identity.session) tx.run("update sessions set closed_at = ? where id = ?", now, call.identity.session);
    tx.insert("sessions", row);
    tx.become({person});
    call.identity.caller = {person};
    call.identity.session = row.id;
    call.set_cookie(session_cookie(call.head), token, session_seconds);
}

void session_routes(http::Api& api) {
    api.get("/sessions", "One's open sessions", http::Role::member, sessions).for_people();
    api.remove("/sessions", "Sign out everywhere but here", http::Role::member, close_other_sessions).for_people();
    api.remove("/sessions/{id}", "Close one of one's sessions", http::Role::member, close_session).for_people();
    api.remove("/session", "Sign out", http::Role::member, sign_out).for_people().on_the_doorstep();
}

}  // namespace accounts
