// The phases in which a call's files are read, each with its rubric, its readers' blinds and its dates.
#pragma once
#include "reviews/needs.hpp"
#include "reviews/rubric.hpp"
#include "selection/selection.hpp"

namespace reviews {

enum class PhaseKind { paper, interview, final, national, semifinal, world_final };
enum class PhaseState { planned, open, closed };
// Which files a phase takes: all that were sent and may be eligible, or those that an earlier one has let through.
enum class Takes { sent, shortlisted, interview };
// Of those, whose: elsewhere are the countries that no other phase of the call names, so that a team without a national
// final has one online.
enum class FilesFrom { everywhere, countries, elsewhere };

struct PhaseRow {
    std::int64_t id, call_id, position;
    PhaseKind kind;
    core::Words name;
    Rubric rubric;
    Takes takes;
    FilesFrom files_from;
    std::vector<core::Country> countries;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    std::vector<Need> needs;  // within the reads
    std::optional<core::Instant> opens_at, closes_at, opened_at, closed_at;
    std::int64_t seed, version;
};
struct OfPhase {
    std::int64_t id;
};

// By date or by hand, whatever came first.
PhaseState state_of(const PhaseRow& phase, core::Instant now);
std::string name_of(const PhaseRow& phase, core::Language language);

// Throw 404 unless the caller may see it; the second, unless the caller runs its call.
PhaseRow phase_seen(db::Read& read, std::int64_t id);
PhaseRow phase_run(db::Read& read, std::int64_t id);
PhaseRow phase_by_id(db::Read& read, std::int64_t id);  // as the house
// Throws 409 `phase_closed`.
void expect_open(const PhaseRow& phase, core::Instant now);

activity::About about(db::Read& read, const PhaseRow& phase);

void phase_routes(http::Api& api);

}  // namespace reviews
