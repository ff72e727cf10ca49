// Reviews: how the files of a call are read, by whom, in which phases, by which rubric, and what their scores say.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "db/db.hpp"
#include "reviews/house_people.hpp"
#include "reviews/told.hpp"
#include "selection/selection.hpp"

namespace http {
class Api;
}

namespace reviews {

void routes(http::Api& api);
// What reviewers are told, and in which words.
void tell_people();
// What selection asks of this room before a refusal is told.
void follow_others();
// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);
// Phases open and close by the house's clock: to be called when it begins to work, and when its clock was moved.
void plan_switches(db::Tx& tx);
void switch_by_date(db::Db& db, const core::Clock& clock, std::int64_t phase);

// A phase brought in whole with what was read in it so far, by the rubric of the first house; its scores are
// calibrated.
struct ReadingBroughtIn {
    std::int64_t application, person;
    std::optional<core::Instant> begun, finished;  // none: it was given and not read yet
    std::vector<std::int64_t> marks;               // one for each criterion, 1 to 5; fewer where it is only begun
    std::string for_startup;
};
struct PhaseBroughtIn {
    std::int64_t call = 0, reads = 0;
    core::Instant opens, closes;
    PhaseState state = PhaseState::closed;  // as its dates say
    std::vector<ReadingBroughtIn> readings;
};
void bring_in(db::Db& db, const PhaseBroughtIn& told);

// Whether the caller has files left to read in a phase.
bool reads_still(db::Read& read, std::int64_t phase);

// The phases of a call in their order, for those who run it. One who still reads in a phase is not to be led by what
// others found there.
struct PhaseOfCall {
    std::int64_t id;
    std::string name;
    bool caller_reads;
};
std::vector<PhaseOfCall> phases_of(db::Read& read, std::int64_t call, core::Language language);
// The median minutes that a reading took, over all who read in a phase; none while fewer than three people have
// finished one, so that nobody's own time is told.
std::optional<std::int64_t> minutes_of_all(db::Read& read, std::int64_t phase);

}  // namespace reviews
