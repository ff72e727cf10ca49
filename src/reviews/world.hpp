// All that a proposal is made from, read at once, so that the solver works outside of any transaction.
#pragma once
#include <map>
#include <set>

#include "reviews/loads.hpp"
#include "reviews/seats.hpp"

namespace reviews {

struct World {
    PhaseRow phase;
    std::vector<FileFacts> files;
    std::vector<ReviewerRow> reviewers;
    std::set<std::int64_t> gone;  // who are away, or read in other phases: they are given nothing
    std::set<std::pair<std::int64_t, std::int64_t>> barred;  // reviewer, application
    Bids bids;
    std::map<std::int64_t, std::int64_t> elsewhere;  // readings of each reviewer in other open phases
    std::map<std::pair<std::int64_t, std::int64_t>, ReviewState> standing;  // reviewer, application
};
World world_of(db::Read& read, const PhaseRow& phase, core::Instant now);

bool read_already(ReviewState state);

}  // namespace reviews
