// What somebody wants to be told to teams, and the refusals in it that their reasons hold back.
#pragma once
#include "selection/reasons.hpp"

namespace selection {

struct PublicationWish {
    std::optional<std::vector<std::int64_t>> applications;  // absent: all that stand in pencil
    std::optional<core::Instant> at;                        // absent: now
    std::optional<std::int64_t> up_to;                      // the preview's: what was decided after it stays in pencil
    std::optional<bool> without_reasons;                    // of refusals, in a call that nobody reviews
};
// " from my_decisions d join my_applications_run a ...", of what stands in pencil and is wished for.
void of_those(db::Query& query, const CallRow& call, const PublicationWish& wish);
bool goes_without(const PublicationWish& wish);

// Refusals of it whose reasons nobody has read.
std::int64_t held(db::Read& read, const CallRow& call, const PublicationWish& wish);
// Throws 409 `reasons_owed` when refusals are to go without reasons where reviewers have read.
void expect_reasons(db::Read& read, const CallRow& call, const PublicationWish& wish);
core::Problem nothing_to_tell(std::int64_t held);
// None where nothing is held back.
std::optional<std::string> held_in_words(std::int64_t held, const PublicationWish& wish, core::Language language);
// Those whose hour has come while their reasons were not read: they wait, and the house's managers hear of it once.
void hold_back(db::Tx& tx, std::int64_t call, core::Instant now);

}  // namespace selection
