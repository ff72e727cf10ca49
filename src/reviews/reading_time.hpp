// How long a file takes to read, from when its first score was kept and when it was finished.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/values.hpp"
#include "db/db.hpp"

namespace reviews {

struct Reading {
    std::int64_t reviewer;
    core::Instant begun, finished;
};

// Seconds of each, in the order given: by reviewer, then by finish. A file is begun when the first of it is kept, which
// is after it was read: so where its reader had finished another file at most half an hour before, it is counted from
// there, and in any case not from before that. What took more than an hour was left lying: it counts as an hour, and in
// a median it does not matter how long it lay.
std::vector<std::int64_t> reading_seconds(const std::vector<Reading>& readings);

// The median in minutes, rounded up; none of none.
std::optional<std::int64_t> median_minutes(std::vector<std::int64_t> seconds);

// For so many files at the pace of the last 200 that the caller finished as this reviewer, rounded up; none before they
// have finished three, or where nothing is left.
std::optional<std::int64_t> minutes_for(db::Read& read, std::int64_t reviewer, std::int64_t files);

// Of the caller alone, in one phase: nobody else is told.
std::optional<std::int64_t> own_minutes(db::Read& read, std::int64_t phase);

}  // namespace reviews
