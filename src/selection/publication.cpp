// Publishing decisions: at once or at an hour by the house's clock, all that stand in pencil or some, no refusal before
// its reasons were read; and the way back from a plan.
#include "selection/publication.hpp"
#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "selection/decision_letters.hpp"
#include "selection/decisions.hpp"
#include "selection/settling.hpp"

namespace selection {
namespace {

constexpr std::int64_t planned_at_once = 200, told_at_once = 50;  // in one commit
constexpr auto longest_plan = std::chrono::hours(24 * 366);
constexpr std::string_view job = "selection.publish";

struct Publication {
    std::int64_t told = 0, planned = 0;
    std::optional<core::Instant> at;
    std::int64_t held = 0;  // refusals whose reasons are to be read first: not told now, or not at that hour
    std::optional<std::string> sentence;  // of those
};

// Jobs know real time only.
void come_again(db::Tx& tx, std::int64_t call, core::Instant at, const core::Clock& clock) {
    activity::do_later(tx, job, call, at + -clock.offset());
}

std::vector<std::int64_t> waiting(db::Read& read, const CallRow& call, const PublicationWish& wish,
                                  std::int64_t after) {
    db::Query query("select d.id");
    of_those(query, call, wish);
    // What is planned may have its reasons read by then.
    if (!wish.at && !goes_without(wish)) query.add(with_reasons(Reasons::read_or_not_wanted, "my_reasons"));
    return read.all<std::int64_t>(query.add(" and d.id > ? order by d.id limit ?", after, planned_at_once));
}

void expect_possible(const PublicationWish& wish, core::Instant now) {
    if (wish.applications && (wish.applications->empty() || wish.applications->size() > 1000))
        throw core::invalid("applications", "out_of_range",
                            {"Choose from 1 to 1,000 files.", "Choisissez de 1 à 1 000 dossiers.",
                             "Escolha de 1 a 1.000 candidaturas."});
    if (wish.at && (*wish.at <= now || *wish.at > now + longest_plan))
        throw core::invalid("at", "out_of_range",
                            {"Choose an hour to come, within a year.", "Choisissez une heure à venir, d’ici un an.",
                             "Escolha uma hora futura, dentro de um ano."});
}

// A commit for some of them at a time, so that others may write in between.
std::int64_t plan(http::Call& request, const CallRow& call, const PublicationWish& wish) {
    const auto at = wish.at.value_or(request.now);
    std::int64_t count = 0;
    for (std::int64_t after = 0;;) {
        const auto some = request.db.change(
            request.caller(),
            [&](db::Tx& tx) {
                auto found = waiting(tx, call, wish, after);
                if (found.empty()) return found;
                tx.run(db::Query("update decisions set publish_at = ?, planned_by = ?, without_reasons = ?, held_at = "
                                 "null where id in ",
                                 at, request.caller().person, goes_without(wish))
                           .add_list(found));
                // What is told at once is told by whoever asks; the job ends it should that stop on the way.
                come_again(tx, call.id, wish.at ? at : at + std::chrono::minutes(1), request.clock);
                return found;
            },
            turn_of(call.id));
        count += static_cast<std::int64_t>(some.size());
        if (some.size() < static_cast<std::size_t>(planned_at_once)) return count;
        after = some.back();
    }
}

Publication publish_wish(http::Call& request, OfCall of, const PublicationWish& wish) {
    expect_possible(wish, request.now);
    std::int64_t kept = 0;
    const auto call = request.db.ask(request.caller(), [&](db::Read& read) {
        auto row = call_run(read, of.slug.str());
        expect_reasons(read, row, wish);
        kept = held(read, row, wish);
        return row;
    });
    const auto planned = plan(request, call, wish);
    if (!planned) throw nothing_to_tell(kept);
    const auto sentence = held_in_words(kept, wish, request.language());
    if (!wish.at) return {publish_due(request.db, call.id, request.now), 0, {}, kept, sentence};
    request.db.write_now(request.caller(), [&](db::Tx& tx) {
        auto what = about(tx, call);
        what.count = planned;
        activity::record(tx, activity::actor(request), "call.publication_planned", what);
    });
    return {0, planned, wish.at, kept, sentence};
}

struct OfPlan {
    core::Slug slug;
    std::optional<std::int64_t> application;  // absent: all that is planned
};
Publication take_back_plan(db::Tx& tx, http::Call& request, const OfPlan& of) {
    const auto call = call_run(tx, of.slug.str());
    db::Query query(
        "update decisions set publish_at = null, planned_by = null, held_at = null where call_id = ? and published_at "
        "is null and (publish_at > ? or held_at is not null)",
        call.id, request.now);
    if (of.application) query.add(" and application_id = ?", *of.application);
    const auto count = tx.run(query);
    if (!count)
        throw core::conflict("nothing_planned",
                             {"Nothing is planned any more.", "Plus rien n’est prévu.", "Nada mais está previsto."});
    auto what = about(tx, call);
    what.count = count;
    activity::record(tx, activity::actor(request), "call.publication_taken_back", what);
    return {0, count, {}, 0, {}};
}

struct DueDecision {
    std::int64_t id;
    std::optional<std::int64_t> planned_by;
};

std::int64_t tell_some(db::Tx& tx, std::int64_t call, core::Instant now, std::int64_t& told) {
    std::vector<DueDecision> due;
    {
        const db::AsHouse house(tx, "what somebody of the house has planned is told in their name");
        due = tx.all<DueDecision>(
            "select d.id, d.planned_by from decisions d join applications a on a.id = d.application_id and "
            "a.decision_id = d.id where d.call_id = ? and d.publish_at is not null and d.published_at is null and "
            "d.publish_at <= ? and a.board <> a.status and a.status <> 'withdrawn'" +
                with_reasons(Reasons::read_or_not_wanted, "reasons") + " order by d.publish_at, d.id limit ?",
            call, now, told_at_once);
    }
    told = 0;
    for (const auto& one : due) told += tell_decision(tx, {one.planned_by.value_or(0), now}, one.id);
    return static_cast<std::int64_t>(due.size());
}

std::optional<core::Instant> next_hour(db::Read& read, std::int64_t call, core::Instant now) {
    const db::AsHouse house(read, "the house looks when it has to tell the next");
    return read.one<std::optional<core::Instant>>(
        "select min(publish_at) from decisions where call_id = ? and publish_at is not null and published_at is null "
        "and publish_at > ?",
        call, now);
}

}  // namespace

std::string turn_of(std::int64_t call) { return "publication " + std::to_string(call); }

std::int64_t publish_due(db::Db& db, std::int64_t call, core::Instant now) {
    std::int64_t count = 0;
    for (;;) {
        std::int64_t told = 0;
        const auto some = db.change(
            {}, [&](db::Tx& tx) { return tell_some(tx, call, now, told); }, turn_of(call));
        count += told;
        if (some < told_at_once) return count;
    }
}

void publish(db::Db& db, const core::Clock& clock, std::int64_t call) {
    const auto now = clock.now();
    publish_due(db, call, now);
    db.write_now({}, [&](db::Tx& tx) { hold_back(tx, call, now); });
    const auto next = db.ask({}, [&](db::Read& read) { return next_hour(read, call, now); });
    if (next) db.write_now({}, [&](db::Tx& tx) { come_again(tx, call, *next, clock); });
}

void publish_overdue(db::Tx& tx, const ApplicationRow& row, core::Instant now) {
    const db::AsHouse house(tx, "whether the hour of this decision has come");
    if (tx.first<std::int64_t>("select id from decisions where id = ? and published_at is null and publish_at <= ?",
                               row.decision_id.value_or(0), now))
        activity::do_later(tx, job, row.call_id, core::real_now());
}

void plan_publications(db::Tx& tx) {
    const db::AsHouse house(tx, "the house itself keeps to its hours");
    for (const auto call : tx.all<std::int64_t>("select distinct call_id from decisions where publish_at is not null "
                                                "and published_at is null order by call_id"))
        activity::do_later(tx, job, call, core::real_now());
}

void publication_routes(http::Api& api) {
    api.post("/calls/{slug}/decisions/publication", "Tell teams what was decided, now or at an hour",
             http::Role::manager, publish_wish)
        .answers(200);
    api.remove("/calls/{slug}/decisions/publication", "Take back what is planned to be told", http::Role::manager,
               take_back_plan);
    preview_routes(api);
}

}  // namespace selection
