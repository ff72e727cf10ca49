#include "reviews/list_scores.hpp"

#include <algorithm>

#include "selection/selection.hpp"

namespace reviews {
namespace {

constexpr std::size_t at_once = 500;

// What its last phase says of each; a file whose reviews went is left with what the phase before said, or with nothing.
std::vector<selection::FileScore> last_scores(db::Read& read, const std::vector<std::int64_t>& files) {
    struct Last {
        std::int64_t application;
        std::optional<std::int64_t> calibrated;
    };
    const db::AsHouse house(read, "what is known of files by now");
    db::Query query(
        "select a.id, (select s.calibrated from standings s join review_phases p on p.id = s.phase_id and "
        "p.generation = s.generation where "
        "s.application_id = a.id order by p.position desc, p.id desc limit 1) from applications a where a.id in ");
    std::vector<selection::FileScore> out;
    for (const auto& [file, calibrated] : read.all<Last>(query.add_list(files)))
        out.push_back({file, calibrated ? std::max<std::int64_t>(0, *calibrated) : -1});
    return out;
}

}  // namespace

std::vector<std::int64_t> standing_in(db::Read& read, std::int64_t phase) {
    const db::AsHouse house(read, "files that stand, or stood, in the phase");
    return read.all<std::int64_t>(
        "select distinct application_id from standings where phase_id = ? order by "
        "application_id",
        phase);
}

void tell_lists(db::Db& db, std::vector<std::int64_t> files) {
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    for (std::size_t at = 0; at < files.size(); at += at_once) {
        const std::vector<std::int64_t> some(
            files.begin() + static_cast<std::ptrdiff_t>(at),
            files.begin() + static_cast<std::ptrdiff_t>(std::min(at + at_once, files.size())));
        db.write_now({}, [&](db::Tx& tx) { selection::note_scores(tx, last_scores(tx, some)); });
    }
}

}  // namespace reviews
