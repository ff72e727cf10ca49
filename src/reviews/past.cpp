// A phase of reading that is over: brought in whole, with the rubric of the first house, as it was read then.
#include "core/ids.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviews.hpp"
#include "reviews/standings.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

struct PhaseBroughtIn {
    std::int64_t id, call_id, position;
    PhaseKind kind;
    core::Words name;
    Rubric rubric;
    Takes takes;
    bool hides_names, hides_city, hides_scores;
    std::int64_t reads, common_files;
    core::Instant opens_at, closes_at;
    std::int64_t seed, version;
    core::Instant made_at;
};
struct ReviewBroughtIn {
    std::int64_t id, phase_id, call_id, application_id, reviewer_id;
    ReviewState state;
    std::int64_t place;
    Why why;
    std::vector<Score> scores;
    std::optional<std::int64_t> score;
    std::optional<std::vector<Score>> first_scores;
    std::optional<std::int64_t> first_score;
    std::string for_startup, for_house;
    core::Instant given_at;
    std::optional<core::Instant> begun_at, finished_at;
    std::int64_t version;
};

std::vector<Score> scores_of(const Rubric& rubric, const std::vector<std::int64_t>& marks) {
    std::vector<Score> out;
    for (std::size_t i = 0; i < marks.size(); ++i)
        out.push_back({rubric.at(i).key, core::Number<0, 100>{marks[i]}, std::nullopt});
    return out;
}

std::int64_t bring_in(db::Tx& tx, const PastPhase& past) {
    constexpr std::int64_t most_read = 100;
    const auto call = selection::call_by_id(tx, past.call);
    const auto rubric = first_rubric();
    const auto phase = core::new_id();
    tx.insert("review_phases", PhaseBroughtIn{phase,
                                              past.call,
                                              1,
                                              PhaseKind::paper,
                                              {},
                                              rubric,
                                              Takes::sent,
                                              false,
                                              false,
                                              false,
                                              past.reads,
                                              0,
                                              past.opened,
                                              past.closed,
                                              1,
                                              1,
                                              past.opened});
    tx.run("update review_phases set told = ? where id = ?", PhaseState::closed, phase);
    std::map<std::int64_t, std::int64_t> reviewers;
    std::int64_t place = 0;
    for (const auto& one : past.readings) {
        auto& reviewer = reviewers[one.person];
        if (!reviewer) {
            reviewer = reviewer_in(tx, call, one.person);
            tx.run("update reviewers set most = ? where id = ?", most_read, reviewer);
        }
        const auto scores = scores_of(rubric, one.marks);
        const auto score = one.finished ? total(rubric, scores) : std::nullopt;
        tx.insert("reviews", ReviewBroughtIn{core::new_id(),
                                             phase,
                                             past.call,
                                             one.application,
                                             reviewer,
                                             one.finished ? ReviewState::finished : ReviewState::waiting,
                                             ++place,
                                             {},
                                             scores,
                                             score,
                                             one.finished ? std::optional(scores) : std::nullopt,
                                             score,
                                             "",
                                             "",
                                             past.opened,
                                             one.begun,
                                             one.finished,
                                             1});
    }
    return phase;
}

}  // namespace

void bring_in(db::Db& db, const PastPhase& past) {
    calibrate(db, db.change({}, [&](db::Tx& tx) { return bring_in(tx, past); }));
}

}  // namespace reviews
