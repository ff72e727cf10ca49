// The round of a call: on which days it interviews, how long each takes, in how many rooms at once.
#pragma once
#include "interviews/interviews.hpp"
#include "reviews/reviews.hpp"

namespace interviews {

inline constexpr std::size_t most_days = 10, most_panels = 8, most_slots = 200, most_people = 60, most_teams = 300;

struct InterviewDay {
    core::Date day;
    core::Number<0, 1439> from;  // minutes of the day, by the call's clock
    core::Number<1, 1440> until;
};
struct InterviewPanel {
    core::Text<1, 120> name;         // the room
    std::optional<core::Link> link;  // where it is on a screen
};

struct RoundRow {
    std::int64_t call_id;
    std::vector<InterviewDay> days;
    std::int64_t minutes, pause;
    std::vector<InterviewPanel> panels;
    std::int64_t at_least, notice_hours, most_moves;  // who ask; how long before it a team may move it, how often
    std::int64_t version, plan_version;               // plan_version grows with every mark in pencil
    std::optional<bool> optimal;                      // of the last proposal
    std::optional<std::int64_t> bound;
    std::optional<core::Date> answer_by;  // by when teams are asked to say when they can't come
};

struct InterviewSlot {
    core::Instant starts_at, ends_at;
    std::int64_t day;  // from 0
};

// Throws 409 `no_round` where none is laid out yet; `find` gives none instead.
std::optional<RoundRow> find_round(db::Read& read, std::int64_t call);
RoundRow round_of(db::Read& read, std::int64_t call);
// By time.
std::vector<InterviewSlot> slots_of(const RoundRow& round, std::string_view zone);
// Those of them that are slots of the round, once each, by time.
std::vector<core::Instant> times_of(const RoundRow& round, std::string_view zone, std::vector<core::Instant> times);
std::optional<std::size_t> slot_at(const std::vector<InterviewSlot>& slots, core::Instant at);

// What the last proposal proved no longer holds: a time, a person or a line was changed.
void forget_proof(db::Tx& tx, std::int64_t call);
// Open pages of those who ask, and of the house, ask again.
void tell_panel(db::Tx& tx, const selection::CallRow& call);

void round_routes(http::Api& api);

}  // namespace interviews
