// Who reads what: a proposal made by the solver, changed by hand, then applied; and the next file for one who asks.
#pragma once
#include <set>

#include "reviews/loads.hpp"
#include "reviews/seats.hpp"

namespace reviews {

// One reading given or proposed.
struct NewReading {
    std::int64_t id, phase_id, call_id, application_id, reviewer_id;
    ReviewState state;
    std::int64_t place;
    Why why;
    std::vector<Score> scores;
    std::string for_startup, for_house;
    std::optional<core::Instant> given_at, lease_until;
    std::int64_t version;
};
NewReading reading(const PhaseRow& phase, std::int64_t reviewer, std::int64_t application, Why why, ReviewState state);

// After a reader is lost: of those who may read it, fill a need that it has and can take another one, the best fit,
// then the least loaded; given at once. Nothing when there is none, or the phase is closed.
void find_another_reader(db::Tx& tx, const PhaseRow& phase, std::int64_t application, core::Instant now);

// Those of that phase, by whatever state.
std::set<std::int64_t> readers_of(db::Read& read, std::int64_t phase, std::int64_t application);

// The same, as the call's reviewers know them.
std::vector<const ReviewerRow*> sitting(const std::vector<ReviewerRow>& all, const std::set<std::int64_t>& readers);

// Lets go what was proposed and not applied.
void forget_proposal(db::Tx& tx, std::int64_t phase);

void proposal_routes(http::Api& api);
void proposal_line_routes(http::Api& api);
void pull_routes(http::Api& api);
void coverage_routes(http::Api& api);

}  // namespace reviews
