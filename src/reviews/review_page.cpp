// One file beside the rubric, and what others thought of it once one's own review is finished.
#include "reviews/reading.hpp"

namespace reviews {
namespace {

using http::Call;

struct OtherReview {
    std::string by;
    std::optional<std::int64_t> score;
    std::vector<Score> scores;
    std::string for_startup, for_house;
};
struct PhaseRead {
    std::int64_t id;
    std::string name;
    PhaseState state;
    std::optional<core::Instant> closes_at;
    bool hides_scores;
    Rubric rubric;
};
struct ReviewPage {
    std::int64_t id;
    PhaseRead phase;
    FileToRead file;
    ReviewState state;
    std::vector<Score> scores;
    std::optional<std::int64_t> score;
    std::string for_startup, for_house;
    std::vector<OtherReview> others;             // once one's own is finished, where the phase does not hide them
    std::optional<std::int64_t> previous, next;  // the one before it, and the next that is not finished
    std::int64_t position, total;
    std::int64_t version;
};

// Whoever runs the call sees them elsewhere; here it is the same for all who read.
std::vector<OtherReview> others(db::Read& read, const PhaseRow& phase, const ReviewRow& mine) {
    if (phase.hides_scores || mine.state != ReviewState::finished) return {};
    const db::AsHouse house(read, "one's own is finished: those of others may be read");
    return read.all<OtherReview>(
        "select p.name, r.score, r.scores, r.for_startup, r.for_house from reviews r join reviewers w on w.id = "
        "r.reviewer_id join people p on p.id = w.person_id where r.application_id = ? and r.phase_id = ? and r.state = "
        "'finished' and r.id <> ? order by r.id limit 50",
        mine.application_id, phase.id, mine.id);
}

void place_among(db::Read& read, const ReviewRow& row, ReviewPage& page) {
    const auto near = [&](std::string_view how) {
        return read.first<std::int64_t>(
            "select r.id from my_own_reviews r where r.reviewer_id = ? and r.phase_id = ? and " + std::string(how),
            row.reviewer_id, row.phase_id, row.place, row.id);
    };
    page.previous = near("(r.place, r.id) < (?, ?) order by r.place desc, r.id desc limit 1");
    // Whoever goes on reads what is left, round to the beginning; nobody is led to what they have finished.
    page.next = near("(r.place, r.id) > (?, ?) and r.state <> 'finished' order by r.place, r.id limit 1");
    if (!page.next)
        page.next = near("(r.place, r.id) < (?, ?) and r.state <> 'finished' order by r.place, r.id limit 1");
    page.position = 1 + read.one<std::int64_t>(
                            "select count(*) from my_own_reviews r where r.reviewer_id = ? and r.phase_id = ? and "
                            "(r.place, r.id) < (?, ?)",
                            row.reviewer_id, row.phase_id, row.place, row.id);
    page.total =
        read.one<std::int64_t>("select count(*) from my_own_reviews r where r.reviewer_id = ? and r.phase_id = ?",
                               row.reviewer_id, row.phase_id);
}

ReviewPage review(db::Read& read, Call& call, OfReview of) {
    const auto row = own_review(read, of.id);
    const auto phase = phase_seen(read, row.phase_id);
    if (state_of(phase, call.now) == PhaseState::planned) throw core::not_found("review");
    ReviewPage page{row.id,
                    {phase.id, name_of(phase, call.language()), state_of(phase, call.now), phase.closes_at,
                     phase.hides_scores, phase.rubric},
                    file_to_read(read, phase, row, call.language()),
                    row.state,
                    row.scores,
                    row.score,
                    row.for_startup,
                    row.for_house,
                    others(read, phase, row),
                    {},
                    {},
                    0,
                    0,
                    row.version};
    place_among(read, row, page);
    return page;
}

}  // namespace

void review_page_routes(http::Api& api) {
    api.get("/reviews/{id}", "A file to read, beside the rubric", http::Role::juror, review);
}

}  // namespace reviews
