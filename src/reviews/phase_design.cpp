// A manager lays out the phases of a call: what each reads for and by whom, what it hides, when it is to be open.
#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"
#include "reviews/phase_scope.hpp"
#include "reviews/phase_switch.hpp"
#include "reviews/phase_told.hpp"
#include "reviews/reading.hpp"

namespace reviews {
namespace {

using http::Call;
using selection::OfCall;

struct PhaseWish {
    PhaseKind kind = PhaseKind::paper;
    std::optional<core::Words> names;
    std::optional<Rubric> rubric;  // absent: that of the phase before, or the first house's
    std::optional<Takes> takes;
    std::optional<FilesFrom> files_from;
    std::optional<std::vector<core::Country>> countries;
    std::optional<std::vector<std::int64_t>> readers;  // reviewers; none, or an empty list: all of the call
    std::optional<bool> hides_names, hides_city, hides_scores;
    std::optional<core::Number<1, 50>> reads;
    std::optional<core::Number<0, 50>> common_files;
    std::optional<std::vector<Need>> needs;  // within the reads
    std::optional<core::Instant> opens_at, closes_at;
};
struct NewPhase {
    std::int64_t id, call_id, position;
    PhaseKind kind;
    core::Words name;
    Rubric rubric;
    Takes takes;
    FilesFrom files_from;
    std::vector<core::Country> countries;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    std::vector<Need> needs;
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

// Those that the phase before has let through.
Takes after(Takes before) { return before == Takes::sent ? Takes::shortlisted : Takes::interview; }

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
                        wish.takes.value_or(before ? after(before->takes) : Takes::sent),
                        wish.files_from.value_or(FilesFrom::everywhere),
                        wish.countries.value_or(std::vector<core::Country>{}),
                        wish.hides_names.value_or(false),
                        wish.hides_city.value_or(false),
                        wish.hides_scores.value_or(false),
                        wish.reads ? wish.reads->value : 3,
                        wish.common_files ? wish.common_files->value : 0,
                        wish.needs.value_or(std::vector<Need>{}),
                        wish.opens_at,
                        wish.closes_at,
                        core::random_below(1 << 30),
                        1,
                        core::real_now()};
    if (auto errors = faults(plan.needs, plan.reads); !errors.empty()) throw core::invalid(std::move(errors));
    if (auto errors = faults(plan.files_from, plan.countries); !errors.empty()) throw core::invalid(std::move(errors));
    tx.insert("review_phases", plan);
    plan_switch(tx, plan.id);
    const auto phase = phase_run(tx, plan.id);
    if (wish.readers) name_readers(tx, phase, *wish.readers);
    activity::record(tx, activity::actor(call), "phase.made", about(tx, phase));
    return told(tx, call, phase, Counted::yes);
}

struct PhaseChange {
    core::Change<PhaseKind> kind;
    core::Change<core::Words> names;
    core::Change<Rubric> rubric;
    core::Change<Takes> takes;
    core::Change<FilesFrom> files_from;
    core::Change<std::vector<core::Country>> countries;
    core::Change<std::vector<std::int64_t>> readers;
    core::Change<bool> hides_names, hides_city, hides_scores;
    core::Change<core::Number<1, 50>> reads;
    core::Change<core::Number<0, 50>> common_files;
    core::Change<std::vector<Need>> needs;
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
    if (auto errors = faults(wish.needs ? *wish.needs : row.needs, wish.reads ? wish.reads.value->value : row.reads);
        !errors.empty())
        throw core::invalid(std::move(errors));
    if (auto errors = faults(wish.files_from ? *wish.files_from : row.files_from,
                             wish.countries ? *wish.countries : row.countries);
        !errors.empty())
        throw core::invalid(std::move(errors));
    if (wish.readers) name_readers(tx, row, *wish.readers);
    if (wish.rubric) set_rubric(tx, row, *wish.rubric);
    const auto set = [&](const auto& field, std::string_view column) {
        if (field) tx.run("update review_phases set " + std::string(column) + " = ? where id = ?", *field, row.id);
    };
    set(wish.kind, "kind");
    set(wish.names, "name");
    set(wish.takes, "takes");
    set(wish.files_from, "files_from");
    set(wish.countries, "countries");
    set(wish.hides_names, "hides_names");
    set(wish.hides_city, "hides_city");
    set(wish.hides_scores, "hides_scores");
    set(wish.reads, "reads");
    set(wish.common_files, "common_files");
    set(wish.needs, "needs");
    set(wish.opens_at, "opens_at");
    set(wish.closes_at, "closes_at");
    if (wish.opens_at || wish.closes_at) plan_switch(tx, row.id);
    tx.run("update review_phases set version = version + 1 where id = ?", row.id);
    const auto phase = phase_run(tx, row.id);
    activity::record(tx, activity::actor(call), "phase.changed", about(tx, phase));
    return told(tx, call, phase, Counted::yes);
}

void remove(db::Tx& tx, Call& call, OfPhase of) {
    const auto row = phase_run(tx, of.id);
    if (count_of(tx, row.id, {ReviewState::begun, ReviewState::finished}))
        throw core::conflict("reviews_begun", {"Somebody has read in this phase already: close it instead.",
                                               "Quelqu’un a déjà lu dans cette phase : fermez-la plutôt.",
                                               "Alguém já leu nesta fase: encerre-a em vez disso."});
    const auto what = about(tx, row);
    tx.run("delete from reviews where phase_id = ?", row.id);
    tx.run("delete from phase_readers where phase_id = ?", row.id);
    tx.run("delete from review_phases where id = ?", row.id);
    activity::record(tx, activity::actor(call), "phase.removed", what);
}

}  // namespace

void phase_routes(http::Api& api) {
    using http::Role;
    api.post("/calls/{slug}/phases", "Add a phase", Role::manager, add);
    api.patch("/phases/{id}", "Change a phase: its rubric, its blinds, its dates", Role::manager, change).versioned();
    api.remove("/phases/{id}", "Take a phase away in which nobody has read", Role::manager, remove);
}

}  // namespace reviews
