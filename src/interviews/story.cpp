// Interviews of the story, brought in as they were held: in the plan and told, with nobody written to.
#include <algorithm>

#include "core/ids.hpp"
#include "interviews/told.hpp"

namespace interviews {
namespace {

struct NewInterviewer {
    std::int64_t id, call_id, person_id, most;
    std::vector<core::Instant> free;
    std::optional<core::Instant> answered_at;
};

// Asked five days before, and answered the day after.
void say_times(db::Tx& tx, std::int64_t call, const SaidTimes& said, core::Instant asked) {
    struct NewTimes {
        std::int64_t application_id, call_id;
        std::vector<core::Instant> busy, by_team;
        std::optional<core::Instant> asked_at, answered_at;
        std::optional<std::int64_t> answered_by;
        std::int64_t version;
    };
    NewTimes row{said.application, call, said.busy, said.busy, asked, {}, {}, said.by ? 1 : 0};
    if (said.by) {
        row.answered_at = asked + std::chrono::hours(26);
        row.answered_by = said.by;
    }
    tx.insert("interview_teams", row);
}

}  // namespace

void bring_in(db::Tx& tx, const HeldRound& held) {
    const auto call = selection::call_by_id(tx, held.call);
    RoundRow round{call.id, {}, held.minutes, held.pause, {}, 2, 24, 2, 1, 1, {}, {}, {}};
    for (const auto day : held.days) round.days.push_back({day, {held.from}, {held.until}});
    for (const auto& name : held.panels) round.panels.push_back({core::Text<1, 120>::from(name).value(), {}});
    tx.insert("interview_rounds", round);
    std::vector<core::Instant> times;
    for (const auto& slot : slots_of(round, call.time_zone)) times.push_back(slot.starts_at);
    const auto before = times.front() + -std::chrono::hours(24 * 5);
    for (const auto person : held.people) {
        reviews::reviewer_in(tx, call, person);
        tx.insert("interviewers", NewInterviewer{core::new_id(), call.id, person, 12, times, before});
    }
    for (const auto& one : held.said) say_times(tx, call.id, one, before + -std::chrono::hours(48));
    for (const auto& one : held.held) {
        PlanRow line{one.application, call.id, one.at, one.panel, one.people};
        std::sort(line.people.begin(), line.people.end());
        tx.insert("interview_plans", line);
    }
    auto world = world_of(tx, call, before);
    for (const auto& line : world.plan) keep_told(tx, world, line, 0);
}

}  // namespace interviews
