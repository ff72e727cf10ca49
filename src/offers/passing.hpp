// A freed place passed on along the waiting list: what would happen, told before it does, and doing it.
#pragma once
#include "offers/waiting_list.hpp"

namespace offers {

enum class PassingState { nothing_free, nobody_fits, paused, stopped, planned };

struct NextTeam {
    std::int64_t application;
    std::string startup;
    std::int64_t desks;
};
struct SkippedTeam {
    std::int64_t application;
    std::string startup;
    WhySkipped why;
    std::string reason;  // "needs 5 desks, 3 free"
};
struct PassingPlan {
    PassingState state = PassingState::nothing_free;
    std::int64_t freed = 0;                 // places that wait to be passed on
    std::optional<core::Instant> at;        // when, where the state is planned
    std::optional<core::Instant> stops_at;  // before the cohort
    std::vector<NextTeam> next;             // where nothing is free: who would be, if a place were
    std::vector<SkippedTeam> skipped;
};
PassingPlan passing_plan(db::Read& read, const selection::CallRow& call, core::Instant now, core::Language language);

// In the call's turn, one offer a commit. False when nothing is to be passed on at this hour.
bool pass_one(db::Tx& tx, std::int64_t call, core::Instant now);

}  // namespace offers
