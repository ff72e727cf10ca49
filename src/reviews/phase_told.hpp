// A phase as it is told to those who run its call, and to those who read in it.
#pragma once
#include "reviews/phases.hpp"

namespace reviews {

struct PhaseCounts {
    std::int64_t files = 0, given = 0, begun = 0, finished = 0, proposed = 0;  // readings, but for the files
};
struct Phase {
    std::int64_t id;
    PhaseKind kind;
    std::string name;
    core::Words names;
    Rubric rubric;
    Takes takes;
    FilesFrom files_from;
    std::vector<core::Country> countries;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    std::vector<Need> needs;
    std::optional<core::Instant> opens_at, closes_at;
    PhaseState state;
    std::optional<PhaseCounts> counts;                 // for those who run the call
    std::optional<std::vector<std::int64_t>> readers;  // reviewers, for the same; none: all of the call
    std::int64_t version;
};

// `Counted::yes`: with how far it is, for those who run the call.
enum class Counted { no, yes };
Phase told(db::Read& read, const http::Call& call, const PhaseRow& row, Counted counted);

void phase_list_routes(http::Api& api);

}  // namespace reviews
