#include "interviews/giving_way.hpp"

#include <algorithm>

#include "activity/record.hpp"

namespace interviews {
namespace {

bool asks(const PlanRow& line, std::int64_t person) {
    return std::find(line.people.begin(), line.people.end(), person) != line.people.end();
}

// What a team was told stands, where the house has renamed its room since, too.
bool stands_as_told(const World& world, const PlanRow& line) {
    const auto* told = world.invited(line.application_id);
    return told && line_of(*told) == line;
}

std::int64_t day_of(const World& world, const PlanRow& line) {
    const auto slot = slot_at(world.slots, line.starts_at);
    return slot ? world.slots[*slot].day : -1;
}

bool too_many(const World& world, std::int64_t person, std::int64_t day) {
    const auto* who = world.asker(person);
    const auto count = std::count_if(world.plan.begin(), world.plan.end(), [&](const PlanRow& line) {
        return asks(line, person) && day_of(world, line) == day;
    });
    return who && count > who->most;
}

bool clashes(const World& world, const PlanRow& firm, const PlanRow& line) {
    const bool at_once = line.starts_at == firm.starts_at;
    if (at_once && line.panel == firm.panel) return true;
    const auto day = day_of(world, firm);
    return std::any_of(firm.people.begin(), firm.people.end(), [&](std::int64_t person) {
        return asks(line, person) && (at_once || (day_of(world, line) == day && too_many(world, person, day)));
    });
}

// The latest first: of a day that is too full its end.
std::vector<PlanRow>::iterator in_the_way(World& world, const PlanRow& firm) {
    const auto found = std::find_if(world.plan.rbegin(), world.plan.rend(), [&](const PlanRow& line) {
        return line.application_id != firm.application_id && line.starts_at > world.now &&
               !stands_as_told(world, line) && clashes(world, firm, line);
    });
    return found == world.plan.rend() ? world.plan.end() : std::prev(found.base());
}

// By the house itself: who has moved learns nothing of it, on no live page either.
void tell_house(db::Tx& tx, const World& world, std::int64_t application, const InterviewRow& moved) {
    auto what = about_team(tx, world.call, application);
    what.seen = activity::Seen::by_staff;
    what.subject_id = moved.id;
    activity::record(tx, {0, world.now}, "interviews.gave_way", what);
}

}  // namespace

// Each step takes a line in pencil out of the plan for good, so that this ends.
void give_way(db::Tx& tx, const selection::CallRow& call, const InterviewRow& moved, core::Instant now) {
    auto world = world_of(tx, call, now);
    std::vector<PlanRow> firm{line_of(world.told.at(moved.application_id))};
    while (!firm.empty()) {
        const auto line = in_the_way(world, firm.back());
        if (line == world.plan.end()) {
            firm.pop_back();
            continue;
        }
        const auto application = line->application_id;
        world.plan.erase(line);
        tx.run("delete from interview_plans where application_id = ?", application);
        tell_house(tx, world, application, moved);
        const auto* told = world.invited(application);
        if (!told || told->row.starts_at <= now) continue;
        const auto again = line_of(*told);
        tx.insert("interview_plans", again);
        world.plan.push_back(again);
        firm.insert(firm.begin(), again);
    }
}

}  // namespace interviews
