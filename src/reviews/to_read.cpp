// What a reviewer has to read, and one file of it beside the rubric.
#include "reviews/reading.hpp"
#include "reviews/standings.hpp"

namespace reviews {
namespace {

using http::Call;

struct ReadingLine {
    std::int64_t id;
    std::string title;
    ReviewState state;
    std::optional<std::int64_t> score;  // thousandths
};
struct PhaseToRead {
    std::int64_t id;
    std::string name, call_slug, call_name;
    PhaseState state;
    std::optional<core::Instant> closes_at;
    std::int64_t waiting, finished;
    std::vector<ReadingLine> files;       // in the reviewer's own order, at most 500
    std::optional<std::string> sentence;  // how one scores beside others, once nothing is left
};

std::vector<ReadingLine> lines(db::Read& read, Call& call, const PhaseRow& phase, std::int64_t reviewer) {
    struct Named {
        std::int64_t id;
        ReviewState state;
        std::int64_t place;
        std::optional<std::int64_t> score;
        std::string name;
    };
    const db::AsHouse house(read, "the names of files that their reader was given");
    std::vector<ReadingLine> out;
    for (const auto& one :
         read.all<Named>("select r.id, r.state, r.place, r.score, a.name from reviews r join applications a on a.id = "
                         "r.application_id where r.reviewer_id = ? and r.phase_id = ? and r.state <> 'proposed' order "
                         "by r.place, r.id limit 500",
                         reviewer, phase.id)) {
        ReviewRow row{};
        row.place = one.place;
        out.push_back({one.id, title_of(phase, row, one.name, call.language()), one.state, one.score});
    }
    return out;
}

std::optional<std::string> own_severity(db::Read& read, Call& call, const PhaseRow& phase, std::int64_t reviewer) {
    const auto severity = read.first<std::int64_t>(
        "select s.severity from my_severities s where s.phase_id = ? and s.reviewer_id = ?", phase.id, reviewer);
    if (!severity) return std::nullopt;
    return severity_in_words(*severity, Told::to_themselves, call.language());
}

std::vector<PhaseToRead> to_read(db::Read& read, Call& call) {
    struct Mine {
        std::int64_t phase, reviewer;
    };
    std::vector<PhaseToRead> out;
    for (const auto& mine : read.all<Mine>(
             "select p.id, w.id from my_reviewers w join my_review_phases p on p.call_id = w.call_id where w.person_id "
             "= ? order by p.id desc limit 50",
             call.caller().person)) {
        const auto phase = phase_seen(read, mine.phase);
        if (state_of(phase, call.now) == PhaseState::planned) continue;
        const auto row = selection::call_by_id(read, phase.call_id);
        auto files = lines(read, call, phase, mine.reviewer);
        const auto finished = std::count_if(files.begin(), files.end(),
                                            [](const auto& line) { return line.state == ReviewState::finished; });
        const auto waiting = static_cast<std::int64_t>(files.size()) - finished;
        out.push_back({phase.id, name_of(phase, call.language()), row.slug, row.name, state_of(phase, call.now),
                       phase.closes_at, waiting, finished, std::move(files),
                       own_severity(read, call, phase, mine.reviewer)});
    }
    return out;
}

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
    std::vector<OtherReview> others;  // once one's own is finished, where the phase does not hide them
    std::optional<std::int64_t> previous, next;
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
    page.next = near("(r.place, r.id) > (?, ?) order by r.place, r.id limit 1");
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

void reading_routes(http::Api& api) {
    using http::Role;
    api.get("/reviews", "What one has to read, phase by phase", Role::juror, to_read);
    api.get("/reviews/{id}", "A file to read, beside the rubric", Role::juror, review);
}

}  // namespace reviews
