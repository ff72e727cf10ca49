// The report of a call as it is sent out; screen, paper and workbook tell these same figures in these same words.
#pragma once
#include "reviews/reviews.hpp"
#include "selection/selection.hpp"

namespace reports {

using selection::CallRow;
using selection::Status;

// begun: every file that is no trial. read: somebody of the house, or a reviewer, has opened it. From shortlisted on a
// file counts for each step up to the furthest that it ever reached.
enum class Reached { begun, sent, eligible, read, shortlisted, interview, offered, accepted, joined };
struct ReportStep {
    Reached step;
    std::string label;
    std::int64_t files = 0;
    std::int64_t pencilled = 0;         // so many more, were all told that stands in pencil
    std::optional<std::int64_t> share;  // thousandths of those sent
};
struct ReportEnd {  // where files stand today
    Status status;
    std::string label;
    std::int64_t files = 0;      // as their teams know it
    std::int64_t pencilled = 0;  // others, that stand there in pencil
    std::int64_t share = 0;
};
struct ReportFunnel {
    std::vector<ReportStep> steps;
    std::vector<ReportEnd> ends;
};

// How long a file waited from its last sending, in tenths of a day; decided: in pencil; told: its team first heard.
enum class Until { opened, read, decided, told };
struct ReportWait {
    Until until;
    std::string label;
    std::int64_t files = 0;  // that came so far
    std::optional<std::int64_t> median, ninetieth;
};
// An answer is any decision after which the team waits for nothing more of this call.
struct ReportPromise {
    core::Date answers_by;
    std::int64_t kept = 0, late = 0, waiting = 0;  // files
};

struct ReportPhase {
    std::int64_t id;
    std::string name;
    std::int64_t reviewers = 0, given = 0, finished = 0, late = 0;
    std::optional<std::int64_t>
        minutes;  // the median of a reading; none while fewer than three people have finished one
};
struct ReportReader {
    std::string name;
    std::int64_t given = 0, finished = 0, late = 0;
};

struct ReportBar {
    std::int64_t from = 0, to = 0;  // thousandths; the last one holds its end too
    std::int64_t raw = 0, calibrated = 0;
};
struct ReportScores {
    std::int64_t phase;
    std::string name;
    std::int64_t files = 0;
    bool told = true;  // false: the one who asks still reads in this phase
    std::vector<ReportBar> bars;
};

enum class Trait { gender, age, place, country, stage, sector, earlier };
struct ReportTraitStep {
    std::string label;
    std::int64_t total = 0;
    bool told = true;  // false: it would tell of a small group
};
struct ReportCell {
    std::optional<std::int64_t> count, share;  // thousandths of the step; none where the step is not told
};
struct ReportTraitRow {
    std::string label;
    std::vector<ReportCell> cells;  // one each step
};
struct ReportTrait {
    Trait trait;
    std::string label;
    bool of_people = false;  // else of files
    std::vector<ReportTraitStep> steps;
    std::vector<ReportTraitRow> rows;  // empty: nothing can be told without telling of a small group
};
struct ReportPeople {
    std::optional<std::string> not_yet;  // why there is nothing
    std::vector<ReportTrait> traits;
};

struct Report {
    std::string slug, call, programme, house;
    core::Instant made_at;
    std::string time_zone;
    std::optional<std::int64_t> places;
    ReportFunnel funnel;
    std::vector<ReportWait> waits;
    std::optional<ReportPromise> promise;
    std::vector<ReportPhase> phases;
    std::vector<ReportReader> readers;
    std::vector<ReportScores> scores;
    ReportPeople people;
};

// Throws 404 unless the caller runs the call. One read transaction; each figure is one pass.
Report report_of(db::Read& read, http::Call& request, const core::Slug& slug);

std::string in_words(Reached step, core::Language language);
std::int64_t share(std::int64_t part, std::int64_t whole);  // thousandths, to the nearest; 0 of nothing

ReportFunnel funnel_of(db::Read& read, const CallRow& call, core::Language language);
std::vector<ReportWait> waits_of(db::Read& read, const CallRow& call, core::Language language);
std::optional<ReportPromise> promise_of(db::Read& read, const CallRow& call);
void add_reading(db::Read& read, const CallRow& call, core::Instant now, core::Language language, Report& report);
ReportPeople people_of(db::Read& read, const CallRow& call, core::Instant now, core::Language language);

}  // namespace reports
