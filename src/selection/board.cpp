// The decision board: how many files stand where, what is in pencil, and moving some of them at once.
#include "activity/record.hpp"
#include "activity/undo.hpp"
#include "core/time_zone.hpp"
#include "selection/bulk.hpp"
#include "selection/decisions.hpp"
#include "selection/limits.hpp"
#include "selection/scores.hpp"
#include "selection/totals.hpp"

namespace selection {
namespace {

constexpr auto warned_before = std::chrono::hours(3 * 24);

struct BoardColumn {
    Status status = Status::submitted;
    std::int64_t files = 0, pencilled = 0;
};
struct Planned {
    core::Instant at;
    std::int64_t files = 0;
};
struct Board {
    std::vector<BoardColumn> columns;
    std::int64_t pencilled = 0, unanswered = 0;  // unanswered: their team waits for a last word
    std::vector<Planned> planned;
    std::optional<std::int64_t> places;
    std::int64_t taken = 0;  // offered or accepted, in pencil too
    std::optional<core::Date> answers_by;
    bool scored = false;  // files have scores that the reader may be told
};

struct StepCount {
    Status board, status;
    std::int64_t files;
};
// In the index alone.
std::vector<StepCount> counted_by_step(db::Read& read, std::int64_t call) {
    return counts_of<std::vector<StepCount>>(read, call, "board", [&] {
        return read.all<StepCount>(
            "select board, status, count(*) from my_applications_run where call_id = ? group by board, status order "
            "by board, status",
            call);
    });
}

Board board_of(db::Read& read, const CallRow& call) {
    Board out;
    for (const auto& line : counted_by_step(read, call.id)) {
        if (out.columns.empty() || out.columns.back().status != line.board) out.columns.push_back({line.board, 0, 0});
        out.columns.back().files += line.files;
        if (takes_a_place(line.board)) out.taken += line.files;
        if (unanswered(line.status)) out.unanswered += line.files;
        if (line.board == line.status) continue;
        out.columns.back().pencilled += line.files;
        out.pencilled += line.files;
    }
    out.planned = read.all<Planned>(
        "select d.publish_at, count(*) from my_decisions d where d.call_id = ? and d.publish_at is not null and "
        "d.published_at is null and d.id in (select a.decision_id from my_applications_run a where a.decision_id = "
        "d.id and a.id = d.application_id and a.board <> a.status) group by d.publish_at order by d.publish_at",
        call.id);
    out.places = call.places;
    out.answers_by = call.answers_by;
    out.scored = scores_of(read, call) == Scores::told &&
                 read.first<std::int64_t>("select id from my_applications_run where call_id = ? and score >= 0 limit 1",
                                          call.id);
    return out;
}

Board board(db::Read& read, http::Call&, OfCall of) { return board_of(read, call_run(read, of.slug.str())); }

struct Move {
    std::int64_t application;
    Status decided = Status::shortlisted;
    std::optional<Status> was;  // where one saw it: if it stands elsewhere by now, it is left out
};
struct Moves {
    std::vector<Move> moves;
    std::optional<WhyDecided> note;  // one line why
};

// What hinders one move refuses the request; of many, those that can be made are made.
BulkDone move(db::Tx& tx, http::Call& request, OfCall of, const Moves& wish) {
    if (wish.moves.empty() || wish.moves.size() > 200)
        throw core::invalid("moves", "out_of_range",
                            {"Move from 1 to 200 files at once.", "Déplacez de 1 à 200 dossiers à la fois.",
                             "Mova de 1 a 200 candidaturas por vez."});
    const auto call = call_run(tx, of.slug.str());
    const auto by = activity::actor(request);
    BulkDone done;
    std::vector<Step> steps;
    for (const auto& [application, decided, was] : wish.moves) {
        const auto row = file_on_board(tx, call, application);
        if (!row && wish.moves.size() == 1) throw core::not_found("application");
        const auto problem =
            row ? hindrance(tx, *row, decided, was) : std::optional(core::conflict("not_here", not_here));
        if (problem && (wish.moves.size() == 1 || problem->status != 409)) throw *problem;
        if (problem) {
            done.left_out.push_back({application, problem->code, problem->detail.in(request.language())});
            continue;
        }
        steps.push_back(step_of(*row, decided));
        decide(tx, by, *row, call, decided, wish.note);
        ++done.changed;
    }
    if (done.changed) done.undo = activity::keep_undo(tx, request, "marks", steps);
    return done;
}

}  // namespace

bool unanswered(Status told) {
    return told == Status::submitted || told == Status::shortlisted || told == Status::interview;
}

std::optional<AnswersOwed> answers_owed(db::Read& read, const CallRow& call, core::Instant now) {
    if (!call.answers_by) return std::nullopt;
    const auto until = core::end_of_day(*call.answers_by, call.time_zone);
    if (now < until + -warned_before) return std::nullopt;
    const auto files = read.one<std::int64_t>(
        "select count(*) from my_applications_run where call_id = ? and status in ('submitted', 'shortlisted', "
        "'interview')",
        call.id);
    return files ? std::optional(AnswersOwed{files, until}) : std::nullopt;
}

void board_routes(http::Api& api) {
    api.get("/calls/{slug}/board", "How many files stand where on the decision board, and what is in pencil",
            http::Role::manager, board);
    api.post("/calls/{slug}/decisions", "Move files on the board, in pencil until published", http::Role::manager, move)
        .answers(200);
    limit_routes(api);
}

}  // namespace selection
