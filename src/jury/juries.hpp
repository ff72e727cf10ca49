// A jury as a row, who may see it, and who sits in it.
#pragma once
#include "reviews/reviews.hpp"
#include "selection/selection.hpp"

namespace jury {

enum class JuryState { planned, open, closed };

struct JuryRow {
    std::int64_t id, call_id;
    std::string name;
    core::Date day;
    selection::Status forward;     // what "take forward" means here
    std::int64_t quorum, minutes;  // votes that a result needs, 0: no votes; minutes for a file, 0: no countdown
    std::optional<std::int64_t> phase_id;  // whose standings are shown and whose blinds hold
    JuryState state;
    std::optional<std::int64_t> on_screen_id;  // a file of its agenda
    std::optional<core::Instant> opened_at, closed_at;
    std::int64_t version;
};
struct OfJury {
    std::int64_t id;
};

inline constexpr std::int64_t most_members = 100, most_files = 500, most_juries = 100;

// Throw 404 unless the caller runs its call or sits in it; runs its call; sits in it.
JuryRow jury_seen(db::Read& read, std::int64_t id);
JuryRow jury_run(db::Read& read, std::int64_t id);
JuryRow jury_sat(db::Read& read, std::int64_t id);
core::Problem no_jury();
core::Problem no_file();  // on its agenda
// Throw 409 `jury_not_open`, `jury_closed`.
void expect_open(const JuryRow& jury);
void expect_not_closed(const JuryRow& jury);

// What every page of a jury says of it.
struct JuryHead {
    std::int64_t id;
    std::string call_slug, call_name, time_zone;
    std::string name;
    core::Date day;
    JuryState state;
    selection::Status forward;
    std::int64_t quorum, minutes;
    std::optional<std::int64_t> phase;
    std::int64_t version;
};
JuryHead head_of(db::Read& read, const JuryRow& jury, core::Language language);

reviews::Blinds blinds_of(db::Read& read, const JuryRow& jury);
activity::About about(db::Read& read, const JuryRow& jury);

// Whose open pages ask again. A vote is heard by the house alone: when somebody votes, other jurors learn nothing.
enum class Heard { by_all, by_house };
void tell(db::Tx& tx, const JuryRow& jury, Heard heard);

// Members with a tie to a file, by name; as the house.
struct SatOut {
    std::int64_t person;
    std::string name;
    reviews::ConflictReason reason;
};
std::vector<SatOut> out_of(db::Read& read, const JuryRow& jury, std::int64_t application);
bool among(const std::vector<SatOut>& out, std::int64_t person);

void member_routes(http::Api& api);

}  // namespace jury
