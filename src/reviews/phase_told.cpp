#include "reviews/phase_told.hpp"

#include "reviews/phase_scope.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"

namespace reviews {
namespace {

PhaseCounts counts(db::Read& read, const PhaseRow& phase) {
    const db::AsHouse house(read, "those who run the call read how far it is");
    return {read.first<std::int64_t>(db::Query("select count(*) from applications a where a.call_id = ?", phase.call_id)
                                         .append(taken(read, phase)))
                .value(),
            count_of(read, phase.id, {ReviewState::waiting, ReviewState::begun, ReviewState::finished}),
            count_of(read, phase.id, {ReviewState::begun, ReviewState::finished}),
            count_of(read, phase.id, {ReviewState::finished}), count_of(read, phase.id, {ReviewState::proposed})};
}

bool runs(db::Read& read, std::int64_t call) {
    return read.first<std::int64_t>("select id from my_calls_run where id = ?", call).has_value();
}

std::vector<Phase> phases(db::Read& read, http::Call& call, selection::OfCall of) {
    const auto row = selection::call_seen(read, of.slug.str());
    const bool run = runs(read, row.id);
    if (!run) own_reviewer(read, row.id);
    std::vector<Phase> out;
    for (const auto& phase : read.all<PhaseRow>("select " + db::columns<PhaseRow>("p") +
                                                    " from my_review_phases p where p.call_id = ? order by p.position, "
                                                    "p.id",
                                                row.id))
        out.push_back(told(read, call, phase, run ? Counted::yes : Counted::no));
    return out;
}

}  // namespace

Phase told(db::Read& read, const http::Call& call, const PhaseRow& row, Counted counted) {
    return {row.id,
            row.kind,
            name_of(row, call.language()),
            row.name,
            row.rubric,
            row.takes,
            row.files_from,
            row.countries,
            row.hides_names,
            row.hides_city,
            row.hides_scores,
            row.reads,
            row.common_files,
            row.needs,
            row.opens_at,
            row.closes_at,
            state_of(row, call.now),
            counted == Counted::yes ? std::optional(counts(read, row)) : std::nullopt,
            counted == Counted::yes ? std::optional(PhaseReaders(read, row.id).named()) : std::nullopt,
            row.version};
}

void phase_list_routes(http::Api& api) {
    api.get("/calls/{slug}/phases", "The phases in which a call's files are read", http::Role::juror, phases);
}

}  // namespace reviews
