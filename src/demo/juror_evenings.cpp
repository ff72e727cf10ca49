#include "demo/juror_evenings.hpp"

#include <algorithm>

namespace demo {
namespace {

// One to five on each of the four criteria.
std::vector<std::int64_t> marks(Random& random, const FileOf& file, std::int64_t leaning) {
    std::vector<std::int64_t> out;
    for (int criterion = 0; criterion < 4; ++criterion) {
        const auto tenths = 24 + 8 * file.furthest + leaning + random.between(-9, 9);
        out.push_back(std::clamp<std::int64_t>((tenths + 5) / 10, 1, 5));
    }
    return out;
}

}  // namespace

reviews::ReadingBroughtIn read_next(Random& random, const FileOf& file, const JurorOf& juror, Evening& evening,
                                    core::Instant until) {
    using std::chrono::hours, std::chrono::minutes;
    constexpr std::int64_t files_an_evening = 6;
    if (evening.read && evening.read % files_an_evening == 0) evening.now = evening.now + hours(22);
    ++evening.read;
    const auto begun = evening.now + minutes(random.between(4, 9));
    const auto finished = begun + minutes(random.between(3, 14));
    evening.now = finished;
    if (finished > until) return {file.id, juror.person, std::nullopt, std::nullopt, {}, {}};
    return {file.id, juror.person, begun, finished, marks(random, file, juror.leaning), {}};
}

}  // namespace demo
