// All that a plan of interviews rests on, read at once, and what in a line of it breaks a rule.
#pragma once
#include <set>

#include "interviews/rounds.hpp"
#include "solvers/interviews.hpp"

namespace interviews {

struct Asker {
    std::int64_t person;
    std::string name;
    std::int64_t most;                // interviews a day
    std::vector<core::Instant> free;  // beginnings of slots
    std::optional<core::Instant> answered_at;
};
struct Team {
    std::int64_t application;
    std::string name, one_liner;
    selection::Status status, board;
    std::vector<std::string> sectors, technologies;
    std::vector<core::Instant> busy;     // when it can't come
    std::vector<core::Instant> by_team;  // of these, as it says itself; the others its house has noted
    std::optional<core::Instant> asked_at, reminded_at, answered_at;
    std::string answered_by;  // who of the team; empty: nobody
    std::int64_t times_version;

    bool at_interview() const { return board == selection::Status::interview; }
};
struct PlanRow {
    std::int64_t application_id, call_id;
    core::Instant starts_at;
    std::int64_t panel;  // from 1
    std::vector<std::int64_t> people;

    bool operator==(const PlanRow&) const = default;
};
enum class InterviewState {
    invited,
    cancelled,   // by the house
    called_off,  // the team can't come
};
struct InterviewRow {
    std::int64_t id, call_id, application_id;
    InterviewState state;
    core::Instant starts_at;
    std::int64_t minutes, panel;
    std::string place, link;
    std::int64_t sequence, moves;
    std::string reason;
    core::Instant told_at;

    core::Instant ends_at() const { return starts_at + std::chrono::minutes(minutes); }
};
struct Told {
    InterviewRow row;
    std::vector<std::int64_t> people;  // who ask
};

struct World {
    selection::CallRow call;
    RoundRow round;
    core::Instant now;
    std::vector<InterviewSlot> slots;
    std::vector<Asker> people;                                          // by name
    std::vector<Team> teams;                                            // at the board's step, planned or told; by name
    std::set<std::pair<std::int64_t, std::int64_t>> ties;               // person, application
    std::vector<PlanRow> plan;                                          // by time, then panel
    std::map<std::int64_t, Told> told;                                  // by application
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> fit;  // person, application

    const Asker* asker(std::int64_t person) const;
    const Team* team(std::int64_t application) const;
    const PlanRow* planned(std::int64_t application) const;
    // Invited: its time stands until it is told otherwise.
    const Told* invited(std::int64_t application) const;
};

// As the house. Throws 409 `no_round`.
World world_of(db::Read& read, const selection::CallRow& call, core::Instant now);
// The same as teams may know it, with nothing in it that stands in pencil: the plan is what was told, the teams are
// those that were invited, at the step that they were told. What a team is offered and refused comes from here alone.
World told_world_of(db::Read& read, const selection::CallRow& call, core::Instant now);

// As it was told.
PlanRow line_of(const Told& told);
// Whether what was told of that file is what stands in the plan.
bool told_so(const World& world, const PlanRow& line);

struct Fault {
    std::string code;
    core::Sentence sentence;
};
// What the line breaks beside all other lines of the plan.
std::vector<Fault> faults_of(const World& world, const PlanRow& line);

// As the solver takes it: slots to come, teams at the step; what stands is kept where it can be. The indices are those
// of `slots` and `teams` in the world.
struct Puzzle {
    solvers::InterviewProblem problem;
    std::vector<std::size_t> slots, teams;
};
Puzzle puzzle_of(const World& world);

// Where, and asked by whom, that team could come at that time; none where no panel is free.
std::optional<PlanRow> seat_at(const World& world, std::int64_t application, const InterviewSlot& slot);

}  // namespace interviews
