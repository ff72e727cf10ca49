// The cohorts of a programme: planned, and planned anew. Who counts from a first day hears of a new one.
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "programmes/programmes.hpp"

namespace programmes {
namespace {

using Capacity = core::Number<1, 100'000>;

struct NewCohort {
    core::Text<1, 120> name;
    core::Date starts_on{}, ends_on{};
    Capacity capacity;
};

void expect_days(core::Date first, core::Date last) {
    if (last < first)
        throw core::invalid("ends_on", "out_of_order",
                            {"The last day lies before the first.", "Le dernier jour précède le premier.",
                             "O último dia vem antes do primeiro."});
}

Programme add(db::Tx& tx, http::Call& call, OfProgramme of, const NewCohort& wish) {
    const auto programme = programme_run(tx, of.slug, call.language());
    expect_days(wish.starts_on, wish.ends_on);
    struct Row {
        std::int64_t id, programme_id;
        core::Text<1, 120> name;
        core::Date starts_on, ends_on;
        Capacity capacity;
    };
    const Row row{core::new_id(), programme.id, wish.name, wish.starts_on, wish.ends_on, wish.capacity};
    tx.insert("cohorts", row);
    activity::record(tx, activity::actor(call), "cohort.made",
                     {.operator_id = programme.operator_.id, .programme_id = programme.id, .subject_id = row.id});
    return programme_seen(tx, of.slug, call.language());
}

struct OfCohort {
    core::Slug slug;
    std::int64_t id;
};
struct CohortChange {
    core::Change<core::Text<1, 120>> name;
    core::Change<core::Date> starts_on, ends_on;
    core::Change<Capacity> capacity;
};

Cohort cohort_in(const Programme& programme, std::int64_t id) {
    for (const auto& cohort : programme.cohorts)
        if (cohort.id == id) return cohort;
    throw core::not_found("cohort");
}

Programme change(db::Tx& tx, http::Call& call, OfCohort of, const CohortChange& wish) {
    const auto programme = programme_run(tx, of.slug, call.language());
    const auto before = cohort_in(programme, of.id);
    expect_days(wish.starts_on.value.value_or(before.starts_on), wish.ends_on.value.value_or(before.ends_on));
    if (wish.name) tx.run("update cohorts set name = ? where id = ?", *wish.name, of.id);
    if (wish.starts_on) tx.run("update cohorts set starts_on = ? where id = ?", *wish.starts_on, of.id);
    if (wish.ends_on) tx.run("update cohorts set ends_on = ? where id = ?", *wish.ends_on, of.id);
    if (wish.capacity) tx.run("update cohorts set capacity = ? where id = ?", *wish.capacity, of.id);
    activity::record(tx, activity::actor(call), "cohort.changed",
                     {.operator_id = programme.operator_.id, .programme_id = programme.id, .subject_id = of.id});
    return programme_seen(tx, of.slug, call.language());
}

}  // namespace

void cohort_routes(http::Api& api) {
    api.post("/programmes/{slug}/cohorts", "Plan a cohort", http::Role::manager, add);
    api.patch("/programmes/{slug}/cohorts/{id}", "Change a cohort's name, days and places", http::Role::manager,
              change);
}

}  // namespace programmes
