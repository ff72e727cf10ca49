// The interviews of a call as its house sees them: the round, who asks and when, every team, and the plan with what
// breaks a rule.
#pragma once
#include "interviews/world.hpp"

namespace interviews {

struct InterviewRoundTold {
    std::vector<InterviewDay> days;
    std::int64_t minutes, pause;
    std::vector<InterviewPanel> panels;
    std::int64_t at_least, notice_hours, most_moves, version;
    std::optional<core::Date> answer_by;  // by when teams are asked to say when they can't come
};
struct InterviewerTold {
    std::int64_t person;
    std::string name;
    std::int64_t most;
    std::vector<core::Instant> free;
    std::optional<core::Instant> answered_at;  // absent: they have not said when they can
    std::int64_t interviews, ties;             // in the plan; teams that they never meet
};
struct InterviewPersonTold {
    std::int64_t person;
    std::string name;
};
enum class InterviewStands {
    pencil,   // nobody was told
    changed,  // told, and planned otherwise since
    invited,  // told as it stands
    held,     // its time has come
};
struct InterviewLineTold {
    std::int64_t application;
    std::string name;
    core::Instant starts_at;
    std::int64_t panel;
    std::vector<InterviewPersonTold> people;
    InterviewStands stands;
    std::int64_t moves;  // of the team's own
    std::vector<std::string> faults;
};
struct InterviewUnplaced {
    std::int64_t application;
    std::string name;
    std::string why;
    bool called_off;     // the team said that it can't come
    std::string reason;  // its own words
};
// How far a team is with its times.
enum class TeamTimesStand {
    not_told,  // it does not know yet that it comes to an interview
    to_ask,    // it can be asked
    silent,    // asked; it has not answered
    answered,
    settled,  // nobody needs to ask it any more
};
struct InterviewTeamTold {
    std::int64_t application;
    std::string name, one_liner;
    std::vector<core::Instant> busy, by_team;  // when it can't come; of these, as it says itself
    TeamTimesStand times;
    std::optional<core::Instant> asked_at, reminded_at, answered_at;
    std::string answered_by;         // who of the team
    std::int64_t times_version;      // to be named when they are changed
    std::vector<std::int64_t> ties;  // people who never meet it
};
struct InterviewsPage {
    std::string time_zone;
    std::optional<InterviewRoundTold> round;  // absent: not laid out yet
    std::int64_t plan_version;
    std::vector<InterviewSlot> slots;
    std::vector<InterviewerTold> people;
    std::vector<reviews::HousePerson> candidates;  // with a role in the house, who could be asked
    std::vector<InterviewTeamTold> teams;
    std::vector<InterviewLineTold> lines;  // by time, then panel
    std::vector<InterviewUnplaced> unplaced;
    std::int64_t to_tell, to_cancel;  // what an invitation would tell: lines, and interviews that no line has
    std::int64_t not_published;       // lines of files whose team does not know yet that it comes to an interview
    std::optional<bool> optimal;      // of the last proposal: no plan places more
    std::optional<std::int64_t> bound;
};
InterviewsPage interviews_page(db::Read& read, http::Call& request, const selection::CallRow& call);

// A change of those who run the call, one at a time, answered with the page anew.
template <class Change> InterviewsPage on_call(http::Call& request, selection::OfCall of, const Change& change) {
    const auto id =
        request.db.ask(request.caller(), [&](db::Read& read) { return selection::call_run(read, of.slug.str()).id; });
    const auto act = [&](db::Tx& tx) {
        const auto call = selection::call_run(tx, of.slug.str());
        change(tx, call);
        return interviews_page(tx, request, call);
    };
    return request.db.change(request.caller(), act, selection::turn_of(id));
}

// Who could be asked to interview: people with a role in the call's house.
std::vector<reviews::HousePerson> candidates_of(db::Read& read, const selection::CallRow& call);
std::string why_unplaced(const World& world, const Puzzle& puzzle, const Team& team, core::Language language);

void page_routes(http::Api& api);
void interviewer_routes(http::Api& api);
// In pencil, in place of all that is to come.
void keep_proposal(db::Tx& tx, const World& world, const Puzzle& puzzle, const solvers::InterviewPlan& plan);
core::Problem changed_meanwhile();  // the plan is no longer the one that was looked at
void asking_routes(http::Api& api);
void team_times_routes(http::Api& api);
void planning_routes(http::Api& api);
void inviting_routes(http::Api& api);

}  // namespace interviews
