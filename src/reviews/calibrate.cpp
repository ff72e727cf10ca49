#include <algorithm>
#include <cmath>
#include <map>

#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "reviews/list_scores.hpp"
#include "reviews/standings.hpp"
#include "solvers/calibration.hpp"

namespace reviews {
namespace {

struct Scored {
    std::int64_t application, reviewer, score;
};
// The ids in their order, and for each its number.
std::vector<std::int64_t> numbered(const std::vector<Scored>& scores, std::int64_t Scored::*id) {
    std::vector<std::int64_t> out;
    out.reserve(scores.size());
    for (const auto& one : scores) out.push_back(one.*id);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}
std::uint32_t number_in(const std::vector<std::int64_t>& ids, std::int64_t id) {
    return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
}

struct Standing {
    std::int64_t phase_id, generation, application_id, reviews, raw, calibrated, error, place, place_low, place_high,
        chance, panel;
};
struct Severity {
    std::int64_t phase_id, generation, reviewer_id, reviews, severity, spread, panel;
};
struct Found {
    std::vector<Standing> standings;
    std::vector<Severity> severities;
};

std::int64_t whole(double value) { return std::llround(value); }

Found found_in(std::int64_t phase, std::int64_t generation, const std::vector<Scored>& scores, std::int64_t places) {
    const auto files = numbered(scores, &Scored::application), reviewers = numbered(scores, &Scored::reviewer);
    solvers::Reviews reviews{static_cast<std::uint32_t>(files.size()),
                             static_cast<std::uint32_t>(reviewers.size()),
                             {},
                             places,
                             static_cast<std::uint64_t>(phase)};
    for (const auto& one : scores)
        reviews.scores.push_back(
            {number_in(files, one.application), number_in(reviewers, one.reviewer), static_cast<double>(one.score)});
    const auto solved = solvers::calibrate(reviews);
    Found out;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto& file = solved.files[i];
        out.standings.push_back({phase, generation, files[i], file.reviews, whole(file.raw), whole(file.calibrated),
                                 whole(file.error), file.rank, file.rank_low, file.rank_high, whole(file.chance * 1000),
                                 file.group});
    }
    for (std::size_t i = 0; i < reviewers.size(); ++i) {
        const auto& one = solved.reviewers[i];
        out.severities.push_back(
            {phase, generation, reviewers[i], one.reviews, whole(one.severity), whole(one.spread * 1000), one.group});
    }
    return out;
}

constexpr std::size_t at_once = 500;
template <class Row> void add(db::Db& db, std::string_view table, const std::vector<Row>& rows) {
    for (std::size_t at = 0; at < rows.size(); at += at_once)
        db.write_now({}, [&](db::Tx& tx) {
            for (auto i = at; i < std::min(at + at_once, rows.size()); ++i) tx.insert(table, rows[i]);
        });
}

// Of a phase, what is shown no more.
void remove_older(db::Db& db, const std::string& table, const std::string& of, std::int64_t phase,
                  std::int64_t generation) {
    const auto some = "delete from " + table + " where phase_id = ? and generation < ? and " + of + " in (select " +
                      of + " from " + table + " where phase_id = ? and generation < ? order by " + of + " limit ?)";
    const auto limit = static_cast<std::int64_t>(at_once);
    while (db.change({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "standings that are shown no more are taken away");
        return tx.run(some, phase, generation, phase, generation, limit) > 0;
    })) {
    }
}

}  // namespace

void calibrate_soon(db::Tx& tx, std::int64_t phase) {
    constexpr auto breath = std::chrono::seconds(5);
    activity::do_later(tx, "reviews.calibrate", phase, core::real_now() + breath);
}

void calibrate(db::Db& db, std::int64_t id) {
    std::vector<Scored> scores;
    std::int64_t places = 0;
    const auto known = db.ask({}, [&](db::Read& read) {
        const db::AsHouse house(read, "scores are calibrated");
        if (!read.first<std::int64_t>("select id from review_phases where id = ?", id)) return false;
        scores = read.all<Scored>(
            "select application_id, reviewer_id, first_score from reviews where phase_id = ? and state = 'finished' "
            "and "
            "first_score is not null order by application_id, reviewer_id",
            id);
        places = selection::call_by_id(read, phase_by_id(read, id).call_id).places.value_or(0);
        return true;
    });
    if (!known) return;
    // Ids grow with time: of two that calibrate at once, the one that began later is shown.
    const auto generation = core::new_id();
    const auto found = found_in(id, generation, scores, places);
    auto files = db.ask({}, [&](db::Read& read) { return standing_in(read, id); });
    for (const auto& one : found.standings) files.push_back(one.application_id);
    add(db, "standings", found.standings);
    add(db, "severities", found.severities);
    db.write_now({}, [&](db::Tx& tx) {
        tx.run("update review_phases set generation = ? where id = ? and generation < ?", generation, id, generation);
    });
    tell_lists(db, std::move(files));
    db.write_now({}, [&](db::Tx& tx) {
        const auto about_phase = about(tx, phase_by_id(tx, id));
        activity::announce(tx, {"phases/" + std::to_string(id), "calls/" + about_phase.call_slug},
                           {"operator:" + std::to_string(about_phase.operator_id)});
    });
    remove_older(db, "standings", "application_id", id, generation);
    remove_older(db, "severities", "reviewer_id", id, generation);
}

}  // namespace reviews
