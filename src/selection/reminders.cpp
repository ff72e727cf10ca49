#include "selection/reminders.hpp"

#include <array>

#include "activity/many.hpp"
#include "activity/news.hpp"
#include "core/ids.hpp"
#include "http/api.hpp"
#include "selection/decisions.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

constexpr auto day = std::chrono::hours(24);
constexpr std::array<std::pair<Occasion, int>, 3> days_before{
    {{Occasion::seven_days, 7}, {Occasion::three_days, 3}, {Occasion::one_day, 1}}};
constexpr std::int64_t in_one_commit = 100;

struct Asked {
    Occasion occasion;
    std::optional<std::int64_t> by;  // none: the house itself
    core::Instant now;
    core::Instant begun_by;   // later drafts are spared
    core::Instant not_since;  // and so are those reminded after this
};

Asked of_round(const Round& round, core::Instant now) {
    return {round.occasion, {}, now, round.since, std::min(round.since, now + -day)};
}

struct ReminderRow {
    std::int64_t id, call_id, application_id, person_id;
    Occasion occasion;
    std::optional<std::int64_t> asked_by;
    core::Instant at;
};

// It is the owner who is reminded, for a team always has one.
struct Draft {
    std::int64_t application, startup, person;
};
std::vector<Draft> due(db::Read& read, const CallRow& call, const Asked& asked, std::int64_t at_most) {
    const db::AsHouse house(read, "unsent drafts are reminded, never read");
    return read.all<Draft>(
        "select a.id, a.startup_id, t.person_id from applications a join team_members t on t.startup_id = a.startup_id "
        "where a.call_id = ? and a.status = 'draft' and a.trial = 0 and a.begun_at <= ? and t.owner = 1 "
        "and t.person_id is not null and a.id not in (select r.application_id from reminders r where r.call_id = ? and "
        "r.at > ?) order by a.id limit ?",
        call.id, asked.begun_by, call.id, asked.not_since, at_most);
}

// The team sees it in the history of its file; the house, which may not know of the file, only how many there were.
void record_one(db::Tx& tx, const Asked& asked, const CallRow& call, const Draft& draft) {
    tx.insert("reminders", ReminderRow{core::new_id(), call.id, draft.application, draft.person, asked.occasion,
                                       asked.by, asked.now});
    activity::record_one_of_many(tx, {0, asked.now}, "draft.reminded",
                                 {.call_id = call.id,
                                  .application_id = draft.application,
                                  .startup_id = draft.startup,
                                  .subject_id = draft.person,
                                  .what = std::string(core::reflect::name(asked.occasion)),
                                  .seen = activity::Seen::by_team});
    const auto startup = std::to_string(draft.startup);
    activity::announce(tx, {"today", "applications/" + std::to_string(draft.application), "startups/" + startup},
                       {"startup:" + startup});
}

std::int64_t remind_some(db::Tx& tx, const Asked& asked, const CallRow& call) {
    const auto drafts = due(tx, call, asked, in_one_commit);
    for (const auto& draft : drafts) record_one(tx, asked, call, draft);
    return static_cast<std::int64_t>(drafts.size());
}

// A commit for some of them at a time, so that others may write in between; begun again, it goes on where it stopped.
std::int64_t remind_all(db::Db& db, const Asked& asked, const CallRow& call) {
    std::int64_t count = 0;
    for (;;) {
        const auto some = db.change({}, [&](db::Tx& tx) { return remind_some(tx, asked, call); });
        count += some;
        if (some < in_one_commit) break;
    }
    if (!count) return 0;
    db.write_now({}, [&](db::Tx& tx) {
        auto what = about(tx, call);
        what.count = count;
        what.what = core::reflect::name(asked.occasion);
        activity::record(tx, {asked.by.value_or(0), asked.now}, "call.drafts_reminded", what);
    });
    return count;
}

std::int64_t unsent(db::Read& read, const CallRow& call) {
    const db::AsHouse house(read, "unsent drafts are counted, never read");
    return read.one<std::int64_t>(
        "select count(*) from applications where call_id = ? and status = 'draft' and trial = 0", call.id);
}

struct DraftsReminded {
    std::int64_t reminded;  // just now
};
DraftsReminded remind_now(http::Call& request, OfCall of) {
    const auto now = request.now;
    const Asked asked{Occasion::by_hand, request.caller().person, now, now, now + -day};
    const auto call = request.db.ask(request.caller(), [&](db::Read& read) {
        auto row = call_run(read, of.slug.str());
        if (state_of(row, now) != CallState::open)
            throw core::conflict("call_closed",
                                 {"This call is not open: nobody could send a draft now.",
                                  "Cet appel n’est pas ouvert : personne ne pourrait envoyer un brouillon.",
                                  "Esta chamada não está aberta: ninguém poderia enviar um rascunho agora."});
        if (!unsent(read, row))
            throw core::conflict("no_drafts",
                                 {"No draft waits in this call.", "Aucun brouillon n’attend dans cet appel.",
                                  "Nenhum rascunho espera nesta chamada."});
        if (due(read, row, asked, 1).empty())
            throw core::conflict("reminded_today",
                                 {"Every draft was reminded within the last 24 hours. Remind again tomorrow.",
                                  "Chaque brouillon a été rappelé ces dernières 24 heures. Rappelez demain.",
                                  "Todo rascunho foi lembrado nas últimas 24 horas. Lembre de novo amanhã."});
        return row;
    });
    return {remind_all(request.db, asked, call)};
}

}  // namespace

Reminded reminded(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "reminders are counted");
    return read.one<Reminded>(
        "select count(distinct r.application_id), max(r.at) from reminders r where r.call_id = ? and r.application_id "
        "in "
        "(select a.id from applications a where a.call_id = ? and a.status = 'draft' and a.trial = 0)",
        call, call);
}

std::optional<Round> round_due(const CallRow& call, core::Instant now) {
    std::optional<Round> last;
    if (state_of(call, now) != CallState::open) return last;
    for (const auto& [occasion, days] : days_before)
        if (const auto since = call.closes_at + -days * day; since <= now) last = Round{occasion, since};
    return last;
}

std::optional<core::Instant> next_round(const CallRow& call, core::Instant now) {
    if (!call.published_at) return std::nullopt;
    for (const auto& [occasion, days] : days_before)
        if (const auto at = call.closes_at + -days * day; at > now) return at;
    return std::nullopt;
}

void remind_later(db::Tx& tx, std::int64_t call) { activity::do_later(tx, "selection.remind", call, core::real_now()); }

void remind(db::Db& db, const core::Clock& clock, std::int64_t id) {
    const auto now = clock.now();
    const auto call = db.ask({}, [&](db::Read& read) { return call_by_id(read, id); });
    if (const auto round = round_due(call, now)) remind_all(db, of_round(*round, now), call);
    const auto next = next_round(call, now);
    if (!next) return;
    const auto in_real_time = *next + -clock.offset();  // jobs know no other
    db.write_now({}, [&](db::Tx& tx) { activity::do_later(tx, "selection.remind", id, in_real_time); });
}

void plan_reminders(db::Tx& tx, core::Instant now) {
    const db::AsHouse house(tx, "the house itself looks after its calls");
    for (const auto id :
         tx.all<std::int64_t>("select id from calls where published_at is not null and closes_at > ? order by id", now))
        remind_later(tx, id);
    plan_publications(tx);
}

void reminder_routes(http::Api& api) {
    api.post("/calls/{slug}/reminders", "Remind the teams of drafts that are not sent", http::Role::manager,
             remind_now);
}

}  // namespace selection
