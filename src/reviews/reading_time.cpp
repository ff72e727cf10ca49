#include "reviews/reading_time.hpp"

#include <algorithm>
#include <utility>

#include "reviews/reviews.hpp"
#include "solvers/quantiles.hpp"

namespace reviews {
namespace {

constexpr std::int64_t second = 1'000'000;  // microseconds
constexpr std::int64_t one_sitting = 30 * 60 * second, longest = 60 * 60 * second;
constexpr std::int64_t fewest_readers = 3;

}  // namespace

std::vector<std::int64_t> reading_seconds(const std::vector<Reading>& readings) {
    std::vector<std::int64_t> out;
    const Reading* before = nullptr;
    for (const auto& one : readings) {
        auto begun = one.begun.microseconds;
        if (before && before->reviewer == one.reviewer && begun - before->finished.microseconds <= one_sitting)
            begun = before->finished.microseconds;
        out.push_back(std::clamp<std::int64_t>(one.finished.microseconds - begun, 0, longest) / second);
        before = &one;
    }
    return out;
}

std::optional<std::int64_t> median_minutes(std::vector<std::int64_t> seconds) {
    const auto median = solvers::quantile(seconds, 500);
    return median ? std::optional((*median + 59) / 60) : std::nullopt;
}

std::optional<std::int64_t> minutes_for(db::Read& read, std::int64_t reviewer, std::int64_t files) {
    constexpr std::size_t fewest_files = 3;
    if (!files) return std::nullopt;
    auto readings = read.all<Reading>(
        "select r.reviewer_id, r.begun_at, r.finished_at from my_own_reviews r where r.reviewer_id = ? and r.state = "
        "'finished' and r.begun_at is not null order by r.finished_at desc, r.id desc limit 200",
        reviewer);
    if (readings.size() < fewest_files) return std::nullopt;
    std::reverse(readings.begin(), readings.end());
    auto seconds = reading_seconds(readings);
    const auto pace = solvers::quantile(seconds, 500);
    return pace ? std::optional((*pace * files + 59) / 60) : std::nullopt;
}

std::optional<std::int64_t> own_minutes(db::Read& read, std::int64_t phase) {
    return median_minutes(reading_seconds(read.all<Reading>(
        "select r.reviewer_id, r.begun_at, r.finished_at from my_own_reviews r where r.phase_id = ? and r.state = "
        "'finished' and r.begun_at is not null order by r.reviewer_id, r.finished_at, r.id",
        phase)));
}

std::optional<std::int64_t> minutes_of_all(db::Read& read, std::int64_t phase) {
    const auto readings = read.all<Reading>(
        "select r.reviewer_id, r.begun_at, r.finished_at from my_reviews r where r.phase_id = ? and r.state = "
        "'finished' and r.begun_at is not null order by r.reviewer_id, r.finished_at, r.id",
        phase);
    std::int64_t readers = 0, last = 0;
    for (const auto& one : readings) readers += std::exchange(last, one.reviewer) != one.reviewer ? 1 : 0;
    return readers < fewest_readers ? std::nullopt : median_minutes(reading_seconds(readings));
}

}  // namespace reviews
