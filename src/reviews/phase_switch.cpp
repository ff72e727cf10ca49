#include "reviews/phase_switch.hpp"

#include <algorithm>

#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "reviews/phase_told.hpp"
#include "reviews/reviews.hpp"
#include "reviews/sharing.hpp"

namespace reviews {
namespace {

using http::Call;

constexpr std::string_view job = "reviews.switch";

// Which files are in a phase, the board says at any moment (see `taken`), so those that passed are in the next one by
// themselves. What closing ends is the sharing out: a proposal that nobody has applied is let go, and loads count no
// longer. Told once for each change, by hand or by date.
void tell(db::Tx& tx, const activity::Actor& by, std::int64_t id) {
    const auto phase = phase_by_id(tx, id);
    const auto state = state_of(phase, by.now);
    if (!tx.run("update review_phases set told = ? where id = ? and told <> ?", state, id, state)) return;
    if (state == PhaseState::planned) return;
    const bool closed = state == PhaseState::closed;
    if (closed) forget_proposal(tx, id);
    activity::record(tx, by, closed ? "phase.closed" : "phase.opened", about(tx, phase));
}

Phase switched(db::Tx& tx, Call& call, OfPhase of, std::string_view sql) {
    const auto row = phase_run(tx, of.id);
    tx.run(sql, call.now, row.id);
    tx.run("update review_phases set version = version + 1 where id = ?", row.id);
    tell(tx, activity::actor(call), row.id);
    return told(tx, call, phase_run(tx, row.id), Counted::yes);
}
// A closing day that has passed would shut it again at once.
Phase open(db::Tx& tx, Call& call, OfPhase of) {
    const auto row = phase_run(tx, of.id);
    if (row.closes_at && *row.closes_at <= call.now)
        tx.run("update review_phases set closes_at = null where id = ?", row.id);
    return switched(tx, call, of, "update review_phases set opened_at = ?, closed_at = null where id = ?");
}
Phase close(db::Tx& tx, Call& call, OfPhase of) {
    return switched(tx, call, of, "update review_phases set closed_at = ? where id = ?");
}

// The next of its dates that is still to come.
std::optional<core::Instant> next_date(const PhaseRow& phase, core::Instant now) {
    std::optional<core::Instant> out;
    for (const auto& date : {phase.opens_at, phase.closes_at})
        if (date && *date > now && (!out || *date < *out)) out = date;
    return out;
}

}  // namespace

void plan_switch(db::Tx& tx, std::int64_t phase) { activity::do_later(tx, job, phase, core::real_now()); }

void plan_switches(db::Tx& tx) {
    const db::AsHouse house(tx, "the house itself opens and closes its phases by their dates");
    for (const auto id : tx.all<std::int64_t>(
             "select id from review_phases where closed_at is null and (opens_at is not null or closes_at is not null) "
             "order by id"))
        plan_switch(tx, id);
}

void switch_by_date(db::Db& db, const core::Clock& clock, std::int64_t id) {
    const auto now = clock.now();
    db.write_now({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the house itself opens and closes its phases by their dates");
        if (!tx.first<std::int64_t>("select id from review_phases where id = ?", id)) return;
        tell(tx, {0, now}, id);
        if (const auto next = next_date(phase_by_id(tx, id), now))
            activity::do_later(tx, job, id, *next + -clock.offset());  // jobs know no other time than the real one
    });
}

void phase_switch_routes(http::Api& api) {
    using http::Role;
    api.post("/phases/{id}/opening", "Open a phase now", Role::manager, open).answers(200);
    api.post("/phases/{id}/closing", "Close a phase now", Role::manager, close).answers(200);
}

}  // namespace reviews
