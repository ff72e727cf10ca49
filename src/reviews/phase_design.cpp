// A manager lays out the phases of a call: what each reads for, what it hides, when it is open.
#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"
#include "reviews/phases.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::OfCall;

struct PhaseCounts {
    std::int64_t files = 0, given = 0, finished = 0, proposed = 0;  // readings, but for the files
};
struct Phase {
    std::int64_t id;
    PhaseKind kind;
    std::string name;
    core::Words names;
    Rubric rubric;
    Takes takes;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    std::optional<core::Instant> opens_at, closes_at;
    PhaseState state;
    std::optional<PhaseCounts> counts;  // for those who run the call
    std::int64_t version;
};

PhaseCounts counts(db::Read& read, const PhaseRow& phase) {
    const db::AsHouse house(read, "those who run the call read how far it is");
    return {read.first<std::int64_t>(db::Query("select count(*) from applications a where a.call_id = ?", phase.call_id)
                                         .add(taken(phase.takes)))
                .value(),
            count_of(read, phase.id, {ReviewState::waiting, ReviewState::begun, ReviewState::finished}),
            count_of(read, phase.id, {ReviewState::finished}), count_of(read, phase.id, {ReviewState::proposed})};
}

Phase told(db::Read& read, Call& call, const PhaseRow& row, bool run) {
    return {row.id,
            row.kind,
            name_of(row, call.language()),
            row.name,
            row.rubric,
            row.takes,
            row.hides_names,
            row.hides_city,
            row.hides_scores,
            row.reads,
            row.common_files,
            row.opens_at,
            row.closes_at,
            state_of(row, call.now),
            run ? std::optional(counts(read, row)) : std::nullopt,
            row.version};
}

bool runs(db::Read& read, std::int64_t call) {
    return read.first<std::int64_t>("select id from my_calls_run where id = ?", call).has_value();
}

std::vector<Phase> phases(db::Read& read, Call& call, OfCall of) {
    const auto row = selection::call_seen(read, of.slug.str());
    const bool run = runs(read, row.id);
    if (!run) own_reviewer(read, row.id);
    std::vector<Phase> out;
    for (const auto& phase : read.all<PhaseRow>("select " + db::columns<PhaseRow>("p") +
                                                    " from my_review_phases p where p.call_id = ? order by p.position, "
                                                    "p.id",
                                                row.id))
        out.push_back(told(read, call, phase, run));
    return out;
}

struct PhaseWish {
    PhaseKind kind = PhaseKind::paper;
    std::optional<core::Words> names;
    std::optional<Rubric> rubric;  // absent: that of the phase before, or the first house's
    std::optional<Takes> takes;
    std::optional<bool> hides_names, hides_city, hides_scores;
    std::optional<core::Number<1, 50>> reads;
    std::optional<core::Number<0, 50>> common_files;
    std::optional<core::Instant> opens_at, closes_at;
};
struct NewPhase {
    std::int64_t id, call_id, position;
    PhaseKind kind;
    core::Words name;
    Rubric rubric;
    Takes takes;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    std::optional<core::Instant> opens_at, closes_at;
    std::int64_t seed, version;
    core::Instant made_at;
};

void expect_order(const std::optional<core::Instant>& opens, const std::optional<core::Instant>& closes) {
    if (opens && closes && *closes <= *opens)
        throw core::invalid("closes_at", "out_of_order",
                            {"The phase closes before it opens. Choose a later moment.",
                             "La phase ferme avant d’ouvrir. Choisissez un moment plus tardif.",
                             "A fase encerra antes de abrir. Escolha um momento posterior."});
}

Phase add(db::Tx& tx, Call& call, OfCall of, const PhaseWish& wish) {
    const auto row = selection::call_run(tx, of.slug.str());
    const auto before = tx.first<PhaseRow>("select " + db::columns<PhaseRow>("p") +
                                               " from my_review_phases p where p.call_id = ? order by p.position desc, "
                                               "p.id desc limit 1",
                                           row.id);
    const auto rubric = wish.rubric ? *wish.rubric : before ? before->rubric : first_rubric();
    if (auto errors = faults(rubric); !errors.empty()) throw core::invalid(std::move(errors));
    expect_order(wish.opens_at, wish.closes_at);
    const NewPhase plan{core::new_id(),
                        row.id,
                        before ? before->position + 1 : 1,
                        wish.kind,
                        wish.names.value_or(core::Words{}),
                        rubric,
                        wish.takes.value_or(before ? Takes::shortlisted : Takes::sent),
                        wish.hides_names.value_or(false),
                        wish.hides_city.value_or(false),
                        wish.hides_scores.value_or(false),
                        wish.reads ? wish.reads->value : 3,
                        wish.common_files ? wish.common_files->value : 0,
                        wish.opens_at,
                        wish.closes_at,
                        core::random_below(1 << 30),
                        1,
                        core::real_now()};
    tx.insert("review_phases", plan);
    const auto phase = phase_run(tx, plan.id);
    activity::record(tx, activity::actor(call), "phase.made", about(tx, phase));
    return told(tx, call, phase, true);
}

struct PhaseChange {
    core::Change<PhaseKind> kind;
    core::Change<core::Words> names;
    core::Change<Rubric> rubric;
    core::Change<Takes> takes;
    core::Change<bool> hides_names, hides_city, hides_scores;
    core::Change<core::Number<1, 50>> reads;
    core::Change<core::Number<0, 50>> common_files;
    core::Change<std::optional<core::Instant>> opens_at, closes_at;
};

// What was scored stays what it was: labels, anchors and weights may change under it, scales and keys may not.
bool same_scales(const Rubric& before, const Rubric& after) {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i].key != after[i].key || before[i].kind != after[i].kind || before[i].worst != after[i].worst ||
            before[i].best != after[i].best)
            return false;
    return true;
}

void set_rubric(db::Tx& tx, const PhaseRow& row, const Rubric& rubric) {
    if (auto errors = faults(rubric); !errors.empty()) throw core::invalid(std::move(errors));
    if (!same_scales(row.rubric, rubric) && count_of(tx, row.id, {ReviewState::begun, ReviewState::finished}))
        throw core::conflict("reviews_begun",
                             {"Somebody has begun to score by this rubric: words and weights may change, criteria and "
                              "scales may not. Add a phase instead.",
                              "Quelqu’un a commencé à noter avec cette grille : les mots et les poids peuvent changer, "
                              "pas les critères ni les échelles. Ajoutez plutôt une phase.",
                              "Alguém já começou a avaliar com esta grade: palavras e pesos podem mudar, critérios e "
                              "escalas não. Acrescente uma fase."});
    tx.run("update review_phases set rubric = ? where id = ?", rubric, row.id);
    activity::do_later(tx, "reviews.recount", row.id, core::real_now());
}

Phase change(db::Tx& tx, Call& call, OfPhase of, const PhaseChange& wish) {
    const auto row = phase_run(tx, of.id);
    call.expect_version(row.version);
    expect_order(wish.opens_at ? *wish.opens_at : row.opens_at, wish.closes_at ? *wish.closes_at : row.closes_at);
    if (wish.rubric) set_rubric(tx, row, *wish.rubric);
    const auto set = [&](const auto& field, std::string_view column) {
        if (field) tx.run("update review_phases set " + std::string(column) + " = ? where id = ?", *field, row.id);
    };
    set(wish.kind, "kind");
    set(wish.names, "name");
    set(wish.takes, "takes");
    set(wish.hides_names, "hides_names");
    set(wish.hides_city, "hides_city");
    set(wish.hides_scores, "hides_scores");
    set(wish.reads, "reads");
    set(wish.common_files, "common_files");
    set(wish.opens_at, "opens_at");
    set(wish.closes_at, "closes_at");
    tx.run("update review_phases set version = version + 1 where id = ?", row.id);
    const auto phase = phase_run(tx, row.id);
    activity::record(tx, activity::actor(call), "phase.changed", about(tx, phase));
    return told(tx, call, phase, true);
}

Phase switched(db::Tx& tx, Call& call, OfPhase of, std::string_view sql, std::string_view kind) {
    const auto row = phase_run(tx, of.id);
    tx.run(sql, call.now, row.id);
    tx.run("update review_phases set version = version + 1 where id = ?", row.id);
    const auto phase = phase_run(tx, row.id);
    activity::record(tx, activity::actor(call), kind, about(tx, phase));
    return told(tx, call, phase, true);
}
// A closing day that has passed would shut it again at once.
Phase open(db::Tx& tx, Call& call, OfPhase of) {
    const auto row = phase_run(tx, of.id);
    if (row.closes_at && *row.closes_at <= call.now)
        tx.run("update review_phases set closes_at = null where id = ?", row.id);
    return switched(tx, call, of, "update review_phases set opened_at = ?, closed_at = null where id = ?",
                    "phase.opened");
}
Phase close(db::Tx& tx, Call& call, OfPhase of) {
    return switched(tx, call, of, "update review_phases set closed_at = ? where id = ?", "phase.closed");
}

void remove(db::Tx& tx, Call& call, OfPhase of) {
    const auto row = phase_run(tx, of.id);
    if (count_of(tx, row.id, {ReviewState::begun, ReviewState::finished}))
        throw core::conflict("reviews_begun", {"Somebody has read in this phase already: close it instead.",
                                               "Quelqu’un a déjà lu dans cette phase : fermez-la plutôt.",
                                               "Alguém já leu nesta fase: encerre-a em vez disso."});
    const auto what = about(tx, row);
    tx.run("delete from reviews where phase_id = ?", row.id);
    tx.run("delete from review_phases where id = ?", row.id);
    activity::record(tx, activity::actor(call), "phase.removed", what);
}

}  // namespace

void phase_routes(http::Api& api) {
    using http::Role;
    api.get("/calls/{slug}/phases", "The phases in which a call's files are read", Role::juror, phases);
    api.post("/calls/{slug}/phases", "Add a phase", Role::manager, add);
    api.patch("/phases/{id}", "Change a phase: its rubric, its blinds, its dates", Role::manager, change).versioned();
    api.remove("/phases/{id}", "Take a phase away in which nobody has read", Role::manager, remove);
    api.post("/phases/{id}/opening", "Open a phase now", Role::manager, open).answers(200);
    api.post("/phases/{id}/closing", "Close a phase now", Role::manager, close).answers(200);
}

}  // namespace reviews
