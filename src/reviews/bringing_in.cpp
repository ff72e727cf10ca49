// A phase brought in whole with what was read in it so far, by the rubric of the first house.
#include "core/ids.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviews.hpp"
#include "reviews/standings.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

struct NewPhase {
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
struct NewReview {
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

NewReview review_of(const ReadingBroughtIn& reading, const Rubric& rubric) {
    NewReview out{};
    out.id = core::new_id();
    out.application_id = reading.application;
    out.state = reading.finished ? ReviewState::finished : reading.begun ? ReviewState::begun : ReviewState::waiting;
    out.scores = scores_of(rubric, reading.marks);
    if (reading.finished) {
        out.score = out.first_score = total(rubric, out.scores);
        out.first_scores = out.scores;
    }
    out.for_startup = reading.for_startup;
    out.begun_at = reading.begun;
    out.finished_at = reading.finished;
    out.version = 1;
    return out;
}

// Who reads in the call, each asked to take as many as there may be.
class Readers {
public:
    Readers(db::Tx& tx, std::int64_t call) : tx_(tx), call_(selection::call_by_id(tx, call)) {}
    std::int64_t of(std::int64_t person) {
        constexpr std::int64_t most_read = 100;
        auto& reviewer = known_[person];
        if (!reviewer) {
            reviewer = reviewer_in(tx_, call_, person);
            tx_.run("update reviewers set most = ? where id = ?", most_read, reviewer);
        }
        return reviewer;
    }

private:
    db::Tx& tx_;
    const selection::CallRow call_;
    std::map<std::int64_t, std::int64_t> known_;
};

std::int64_t add_phase(db::Tx& tx, const PhaseBroughtIn& told, const Rubric& rubric) {
    const auto id = core::new_id();
    tx.insert("review_phases", NewPhase{id,
                                        told.call,
                                        1,
                                        PhaseKind::paper,
                                        {},
                                        rubric,
                                        Takes::sent,
                                        false,
                                        false,
                                        false,
                                        told.reads,
                                        0,
                                        told.opens,
                                        told.closes,
                                        1,
                                        1,
                                        told.opens});
    tx.run("update review_phases set told = ? where id = ?", told.state, id);
    return id;
}

std::int64_t bring_in(db::Tx& tx, const PhaseBroughtIn& told) {
    const auto rubric = first_rubric();
    const auto phase = add_phase(tx, told, rubric);
    Readers readers(tx, told.call);
    std::int64_t place = 0;
    for (const auto& reading : told.readings) {
        auto review = review_of(reading, rubric);
        review.phase_id = phase;
        review.call_id = told.call;
        review.reviewer_id = readers.of(reading.person);
        review.place = ++place;
        review.given_at = told.opens;
        tx.insert("reviews", review);
    }
    return phase;
}

}  // namespace

void bring_in(db::Db& db, const PhaseBroughtIn& told) {
    calibrate(db, db.change({}, [&](db::Tx& tx) { return bring_in(tx, told); }));
}

}  // namespace reviews
