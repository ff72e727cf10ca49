// What a reviewer has to read, phase by phase, page by page, and how long that may take.
#include <array>
#include <cstdlib>

#include "reviews/reading.hpp"
#include "reviews/reading_time.hpp"
#include "reviews/reviewers.hpp"
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
    std::optional<std::int64_t> minutes;       // that a file took oneself, in the median; told to nobody else
    std::optional<std::int64_t> minutes_left;  // at one's own pace, once it is known
    std::optional<std::int64_t> read_on;       // the first that is not finished
    core::Page<ReadingLine> files;        // what one has begun, what waits, what is finished; each in one's own order
    std::optional<std::string> sentence;  // how one scores beside others, once nothing is left
};

// Given to them, and not taken back by its team before anybody has begun to read it.
constexpr std::string_view theirs =
    " from reviews r join applications a on a.id = r.application_id where r.reviewer_id = ? and r.phase_id = ? and "
    "r.state <> 'proposed' and (r.state in ('begun', 'finished') or a.status <> 'withdrawn')";

// What is begun is read on first, what is finished comes last.
constexpr std::string_view turn = "case r.state when 'begun' then 0 when 'finished' then 2 else 1 end";

struct Place {
    std::int64_t turn = -1, place = 0, id = 0;
};
// "1:12:1234": the turn, the place and the id of the last one shown.
Place read_cursor(const std::optional<core::Text<1, 60>>& text) {
    if (!text) return {};
    std::array<std::int64_t, 3> parts{};
    const char* from = text->str().c_str();
    for (auto& part : parts) {
        char* rest = nullptr;
        part = std::strtoll(from, &rest, 10);
        from = *rest == ':' ? rest + 1 : rest;
    }
    return {parts[0], parts[1], parts[2]};
}

struct Counts {
    std::int64_t all, finished;
};
Counts counts(db::Read& read, std::int64_t phase, std::int64_t reviewer) {
    const db::AsHouse house(read, "how many files their reader was given");
    return read
        .first<Counts>(db::Query("select count(*), coalesce(sum(case when r.state = 'finished' then 1 else 0 end), 0)")
                           .add(theirs, reviewer, phase))
        .value();
}

constexpr std::int64_t usual_page = 100;
struct Named {
    std::int64_t id;
    ReviewState state;
    std::int64_t turn, place;
    std::optional<std::int64_t> score;
    std::string name;
};
core::Page<ReadingLine> lines(db::Read& read, const Call& call, const PhaseRow& phase, std::int64_t reviewer,
                              const Place& from, std::int64_t limit) {
    const db::AsHouse house(read, "the names of files that their reader was given");
    core::Page<ReadingLine> out;
    out.total = counts(read, phase.id, reviewer).all;
    Place last;
    for (const auto& one : read.all<Named>(db::Query("select r.id, r.state, ")
                                               .add(turn)
                                               .add(", r.place, r.score, a.name")
                                               .add(theirs, reviewer, phase.id)
                                               .add(" and (")
                                               .add(turn)
                                               .add(", r.place, r.id) > (?, ?, ?) order by 3, r.place, r.id limit ?",
                                                    from.turn, from.place, from.id, limit + 1))) {
        if (static_cast<std::int64_t>(out.items.size()) == limit) {
            out.next = std::to_string(last.turn) + ":" + std::to_string(last.place) + ":" + std::to_string(last.id);
            break;
        }
        ReviewRow row{};
        row.place = one.place;
        out.items.push_back({one.id, title_of(phase, row, one.name, call.language()), one.state, one.score});
        last = {one.turn, one.place, one.id};
    }
    return out;
}

std::optional<std::int64_t> first_left(db::Read& read, std::int64_t phase, std::int64_t reviewer) {
    const db::AsHouse house(read, "where their reader goes on");
    return read.first<std::int64_t>(db::Query("select r.id")
                                        .add(theirs, reviewer, phase)
                                        .add(" and r.state <> 'finished' order by ")
                                        .add(turn)
                                        .add(", r.place, r.id limit 1"));
}

std::optional<std::string> own_severity(db::Read& read, const Call& call, const PhaseRow& phase,
                                        std::int64_t reviewer) {
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
        const auto state = state_of(phase, call.now);
        if (state == PhaseState::planned) continue;
        const auto row = selection::call_by_id(read, phase.call_id);
        const auto count = counts(read, phase.id, mine.reviewer);
        const auto left = count.all - count.finished;
        out.push_back(
            {phase.id, name_of(phase, call.language()), row.slug, selection::spoken_name(read, row, call.language()),
             state, phase.closes_at, left, count.finished, own_minutes(read, phase.id),
             minutes_for(read, mine.reviewer, left), first_left(read, phase.id, mine.reviewer),
             lines(read, call, phase, mine.reviewer, {}, usual_page), own_severity(read, call, phase, mine.reviewer)});
    }
    return out;
}

struct FilesAsked {
    std::int64_t id = 0;
    std::optional<core::Text<1, 60>> cursor;
    std::optional<core::Number<1, 500>> limit;
};
core::Page<ReadingLine> files_to_read(db::Read& read, Call& call, const FilesAsked& asked) {
    const auto phase = phase_seen(read, asked.id);
    const auto reviewer = own_reviewer(read, phase.call_id);
    if (state_of(phase, call.now) == PhaseState::planned) throw core::not_found("phase");
    return lines(read, call, phase, reviewer.id, read_cursor(asked.cursor),
                 asked.limit ? asked.limit->value : usual_page);
}

}  // namespace

void reading_routes(http::Api& api) {
    using http::Role;
    api.get("/reviews", "What one has to read, phase by phase", Role::juror, to_read);
    api.get("/phases/{id}/reviews", "The files of a phase that one has to read, page by page", Role::juror,
            files_to_read);
    review_page_routes(api);
}

}  // namespace reviews
