// Decisions about files: made on the house's board in pencil, told to the team when they are published.
#pragma once
#include "selection/applications.hpp"

namespace selection {

using WhyDecided = core::Text<1, 500>;

// Why the house can't move the file there; none where it can. `was`: where whoever moves it saw it stand.
std::optional<core::Problem> hindrance(db::Read& read, const ApplicationRow& row, Status to,
                                       std::optional<Status> was = {});
// In pencil. Throws what hinders it; changes nothing where the file stands there already.
void decide(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, Status to,
            std::optional<WhyDecided> note = {});

// The same once nothing hinders it; returns the decision.
std::int64_t pencil(db::Tx& tx, const activity::Actor& by, const ApplicationRow& row, const CallRow& call, Status to,
                    std::optional<WhyDecided> note = {});

// Whether a team that was told this waits for the call's answer still.
bool unanswered(Status told);

// From three days before the day by which the call promises its answers: how many wait for theirs, decided in pencil or
// not, and until when.
struct AnswersOwed {
    std::int64_t files;
    core::Instant until;
};
std::optional<AnswersOwed> answers_owed(db::Read& read, const CallRow& call, core::Instant now);

// The last decision of a file where it is not told yet: its team reads from now on where it stands. False where it was
// told, withdrawn or rubbed out meanwhile.
bool tell_decision(db::Tx& tx, const activity::Actor& by, std::int64_t decision);

// A decision may be told once somebody of the house has looked into the file.
bool opened(db::Read& read, std::int64_t application);
void open(db::Tx& tx, const activity::Actor& by, std::int64_t application);

struct DecisionLine {
    std::int64_t id;
    Status decided, before;
    std::optional<std::string> by;
    core::Instant at;
    std::optional<std::string> note;
    std::optional<core::Instant> publish_at, published_at;
    std::optional<std::string> published_by;
};
// Newest first; none for a team.
std::vector<DecisionLine> decisions_of(db::Read& read, std::int64_t application, std::int64_t limit);

// Publishes what is planned until now, a commit for some of it at a time; returns how many teams were told. Begun
// again, it goes on where it stopped.
std::int64_t publish_due(db::Db& db, std::int64_t call, core::Instant now);
// As a job: the same, and the next time comes again. In a transaction: for all calls, when the house begins to work or
// its clock was moved.
void publish(db::Db& db, const core::Clock& clock, std::int64_t call);
void plan_publications(db::Tx& tx);
// Once the reasons of a refusal whose hour has come are read: it goes.
void publish_overdue(db::Tx& tx, const ApplicationRow& row, core::Instant now);

void decision_routes(http::Api& api);
void publication_routes(http::Api& api);
void board_routes(http::Api& api);

}  // namespace selection
