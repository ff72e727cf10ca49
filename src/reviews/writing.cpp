// A reviewer scores a file: kept as it is typed, finished by a click, changed while the phase is open.
#include "activity/record.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"
#include "reviews/standings.hpp"

namespace reviews {
namespace {

using http::Call;

struct ReviewChange {
    core::Change<std::vector<Score>> scores;
    core::Change<core::Text<0, 5000>> for_startup, for_house;
};
struct ReviewSaved {
    std::int64_t id;
    ReviewState state;
    std::optional<std::int64_t> score;
    std::vector<std::string> unanswered;  // criteria
    std::int64_t version;
};

ReviewSaved saved(const PhaseRow& phase, const ReviewRow& row) {
    return {row.id, row.state, row.score, unanswered(phase.rubric, row.scores), row.version};
}

// The columns of a row that its reader writes.
struct Written {
    ReviewState state;
    std::vector<Score> scores;
    std::optional<std::int64_t> score;
    std::string for_startup, for_house;
    std::optional<core::Instant> begun_at, finished_at;
    std::int64_t version;
};
void write(db::Tx& tx, ReviewRow& row) {
    ++row.version;
    tx.update("reviews", row.id,
              Written{row.state, row.scores, row.score, row.for_startup, row.for_house, row.begun_at, row.finished_at,
                      row.version});
}

// A score from before others' were seen is the one that counts for the house: it stays when its reader, having read
// them, thinks again.
void keep_first(db::Tx& tx, const PhaseRow& phase, const ReviewRow& row) {
    if (row.state != ReviewState::finished || (row.first_score && !phase.hides_scores)) return;
    tx.run("update reviews set first_scores = ?, first_score = ? where id = ?", row.scores, row.score, row.id);
    calibrate_soon(tx, phase.id);
}

ReviewSaved save(db::Tx& tx, Call& call, OfReview of, const ReviewChange& wish) {
    auto row = own_review(tx, of.id);
    const auto phase = phase_seen(tx, row.phase_id);
    expect_open(phase, call.now);
    call.expect_version(row.version);
    if (wish.scores) {
        if (auto errors = faults(phase.rubric, *wish.scores); !errors.empty()) throw core::invalid(std::move(errors));
        if (row.state == ReviewState::finished && !unanswered(phase.rubric, *wish.scores).empty())
            throw core::invalid("scores", "required",
                                {"A finished review keeps a score for each criterion. Change it, don’t take it away.",
                                 "Une lecture terminée garde une note par critère. Changez-la, ne la retirez pas.",
                                 "Uma leitura concluída mantém uma nota por critério. Mude-a, não a retire."});
        row.scores = *wish.scores;
        row.score = total(phase.rubric, row.scores);
    }
    if (wish.for_startup) row.for_startup = (*wish.for_startup).str();
    if (wish.for_house) row.for_house = (*wish.for_house).str();
    if (row.state != ReviewState::finished) row.state = ReviewState::begun;
    if (!row.begun_at) row.begun_at = call.now;
    write(tx, row);
    keep_first(tx, phase, row);
    if (row.state == ReviewState::finished) selection::reasons_changed(tx, row.application_id);
    return saved(phase, row);
}

ReviewSaved finish(db::Tx& tx, Call& call, OfReview of) {
    auto row = own_review(tx, of.id);
    const auto phase = phase_seen(tx, row.phase_id);
    expect_open(phase, call.now);
    if (row.state == ReviewState::finished) return saved(phase, row);
    std::vector<core::FieldError> errors;
    for (const auto& criterion : unanswered(phase.rubric, row.scores))
        errors.push_back({"scores." + criterion, "required", core::required});
    if (!errors.empty()) throw core::invalid(std::move(errors));
    row.state = ReviewState::finished;
    row.finished_at = call.now;
    write(tx, row);
    keep_first(tx, phase, row);
    selection::reasons_changed(tx, row.application_id);
    selection::open(tx, activity::actor(call), row.application_id);
    auto what = about(tx, phase);
    what.subject_id = row.id;
    what.application_id = row.application_id;
    activity::record(tx, activity::actor(call), "review.finished", what);
    return saved(phase, row);
}

// "I know them": the file and what was written about it go, and somebody else reads it.
void know_them(db::Tx& tx, Call& call, OfReview of) {
    const auto row = own_review(tx, of.id);
    const auto phase = phase_seen(tx, row.phase_id);
    note_conflict(tx, call, row.reviewer_id, row.application_id, ConflictReason::knows_them);
}

}  // namespace

void writing_routes(http::Api& api) {
    using http::Role;
    api.patch("/reviews/{id}", "Keep what one has written of a review", Role::juror, save).versioned();
    api.post("/reviews/{id}/finishing", "Finish one's review", Role::juror, finish).answers(200);
    api.post("/reviews/{id}/conflict", "Say that one knows the team: somebody else will read the file", Role::juror,
             know_them)
        .answers(204);
}

}  // namespace reviews
