// A round of the story that is under way: asked, planned in pencil and told in part, as its people did it.
#include <algorithm>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "interviews/page.hpp"
#include "interviews/told.hpp"

namespace interviews {
namespace {

std::vector<core::Instant> free_times(const std::vector<InterviewSlot>& slots, const AskedPerson& who) {
    std::vector<core::Instant> out;
    for (const auto& slot : slots)
        if (who.answered_at && std::find(who.busy.begin(), who.busy.end(), slot.starts_at) == who.busy.end())
            out.push_back(slot.starts_at);
    return out;
}

void ask_panel(db::Tx& tx, const RoundUnderWay& told, const selection::CallRow& call, const RoundRow& round) {
    const auto slots = slots_of(round, call.time_zone);
    for (const auto& who : told.people) {
        reviews::reviewer_in(tx, call, who.person);
        tx.run("insert into interviewers (id, call_id, person_id, most, free, answered_at) values (?, ?, ?, 8, ?, ?)",
               core::new_id(), call.id, who.person, free_times(slots, who), who.answered_at);
        if (who.answered_at)
            activity::record(tx, {who.person, *who.answered_at}, "interviews.times_told", selection::about(tx, call));
    }
    auto what = selection::about(tx, call);
    what.count = static_cast<std::int64_t>(told.people.size());
    activity::record(tx, {told.by, told.asked_at}, "interviews.people_asked", what);
}

void ask_teams(db::Tx& tx, const RoundUnderWay& told, const selection::CallRow& call) {
    struct NewTimes {
        std::int64_t application_id, call_id;
        std::vector<core::Instant> busy, by_team;
        core::Instant asked_at;
        std::optional<core::Instant> answered_at;
        std::optional<std::int64_t> answered_by;
        std::int64_t version;
    };
    for (const auto& [application, said] : told.teams) {
        const auto what = about_team(tx, call, application);
        NewTimes row{application, call.id, said.busy, said.busy, told.asked_at, said.answered_at, {}, 0};
        activity::record(tx, {told.by, told.asked_at}, "interview.times_asked", what);
        if (said.answered_at) {
            row.answered_by = said.person;
            row.version = 1;
            activity::record(tx, {said.person, *said.answered_at}, "interview.times_said", what);
        }
        tx.insert("interview_teams", row);
    }
}

void lay_out(db::Tx& tx, const RoundUnderWay& told) {
    const auto call = selection::call_by_id(tx, told.call);
    RoundRow round{call.id, {}, told.minutes, told.pause, {}, 2, 24, 2, 1, 0, {}, {}, told.answer_by};
    for (const auto day : told.days) round.days.push_back({day, {told.from}, {told.until}});
    for (const auto& name : told.panels) round.panels.push_back({core::Text<1, 120>::from(name).value(), {}});
    tx.insert("interview_rounds", round);
    activity::record(tx, {told.by, told.asked_at}, "interviews.laid_out", selection::about(tx, call));
    ask_panel(tx, told, call, round);
    ask_teams(tx, told, call);
}

void plan_and_tell(db::Tx& tx, const RoundUnderWay& told) {
    const auto call = selection::call_by_id(tx, told.call);
    const auto before = world_of(tx, call, told.planned_at);
    const auto puzzle = puzzle_of(before);
    keep_proposal(tx, before, puzzle, solvers::plan_interviews(puzzle.problem));
    tx.run("update interview_rounds set plan_version = plan_version + 1 where call_id = ?", call.id);
    activity::record(tx, {told.by, told.planned_at}, "interviews.proposed", selection::about(tx, call));
    const auto world = world_of(tx, call, told.told_at);
    for (const auto& line : world.plan)
        if (std::find(told.told.begin(), told.told.end(), line.application_id) != told.told.end())
            tell(tx, {told.by, told.told_at}, "interview.invited", call, keep_told(tx, world, line, 0));
}

}  // namespace

void bring_in(db::Db& db, const RoundUnderWay& round) {
    db.write_now({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the story acts for all");
        lay_out(tx, round);
    });
    reviews::find_conflicts(db, round.call, round.asked_at);
    db.write_now({}, [&](db::Tx& tx) {
        const db::AsHouse house(tx, "the story acts for all");
        plan_and_tell(tx, round);
    });
}

}  // namespace interviews
