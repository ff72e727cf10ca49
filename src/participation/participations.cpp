#include "participation/participations.hpp"

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "participation/participation.hpp"

namespace participation {
namespace {

bool takes_part(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "whether a file takes part already");
    return read
        .first<std::int64_t>("select id from participations where application_id = ? and left_at is null", application)
        .has_value();
}

struct OfCohort {
    core::Slug slug;
    std::int64_t id;
};
struct ParticipationLine {
    std::int64_t id, application, startup;
    std::string startup_name, call_slug;
    core::Instant since;
    std::int64_t people, desks;
    std::optional<core::Date> arrival;
};
struct CohortPage {
    programmes::Cohort cohort;
    std::int64_t people = 0, desks = 0;
    std::vector<ParticipationLine> participations;  // by name, at most 1000
};

constexpr std::int64_t most_lines = 1000;

CohortPage cohort(db::Read& read, http::Call& request, OfCohort of) {
    const auto programme = programmes::programme_run(read, of.slug, request.language());
    CohortPage out{};
    for (const auto& one : programme.cohorts)
        if (one.id == of.id) out.cohort = one;
    if (!out.cohort.id) throw core::not_found("cohort");
    out.participations = read.all<ParticipationLine>(
        "select p.id, p.application_id, p.startup_id, p.startup_name, c.slug, p.since, p.people, p.desks, p.arrival "
        "from my_participations p join my_calls c on c.id = p.call_id where p.cohort_id = ? and p.left_at is null "
        "order by p.startup_name, p.id limit ?",
        of.id, most_lines);
    for (const auto& line : out.participations) {
        out.people += line.people;
        out.desks += line.desks;
    }
    return out;
}

}  // namespace

void begin(db::Tx& tx, core::Instant since, const selection::CallRow& call, std::int64_t application,
           const offers::Coming& coming) {
    if (takes_part(tx, application)) return;
    tx.insert("participations",
              ParticipationRow{core::new_id(), application, call.id, call.programme_id, call.cohort_id, since,
                               coming.people, coming.desks, coming.arrival, std::nullopt});
}

void end(db::Tx& tx, core::Instant at, std::int64_t application) {
    tx.run("update participations set left_at = ? where application_id = ? and left_at is null", at, application);
}

void follow_others() {
    activity::within("offer.accepted", [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
        if (const auto coming = offers::coming(tx, about.application_id))
            begin(tx, by.now, selection::call_by_id(tx, about.call_id), about.application_id, *coming);
    });
    for (const auto* imported : {"import.done", "import.taken_back"})
        activity::within(imported, [](db::Tx& tx, const activity::Actor&, const activity::About&) { catch_up(tx); });
    for (const auto* over : {"offer.given_back", "offer.withdrawn"})
        activity::within(over, [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
            end(tx, by.now, about.application_id);
        });
}

void catch_up(db::Tx& tx) {
    struct Placed {
        std::int64_t id, call_id;
        core::Instant answered_at;
    };
    std::vector<Placed> placed;
    {
        const db::AsHouse house(tx, "whoever has a place takes part");
        placed = tx.all<Placed>(
            "select o.application_id, o.call_id, coalesce(o.answered_at, o.made_at) from offers o where o.state = "
            "'accepted' and o.application_id not in (select p.application_id from participations p where p.left_at is "
            "null) order by o.id");
    }
    for (const auto& one : placed)
        if (const auto coming = offers::coming(tx, one.id))
            begin(tx, one.answered_at, selection::call_by_id(tx, one.call_id), one.id, *coming);
}

void routes(http::Api& api) {
    api.room("participation");
    api.get("/programmes/{slug}/cohorts/{id}", "A cohort, and who is in it", http::Role::manager, cohort);
}

}  // namespace participation
