// Interviews of the story that are under way: who is let through and asked, who asks, and who has said when not.
#pragma once
#include <string>
#include <vector>

#include "core/values.hpp"

namespace demo {

struct StoryAsker {
    core::Slug person;  // by their key
    std::optional<core::Instant> answered_at;
    std::vector<core::Instant> busy;
};
struct StoryTeamAsked {
    core::Slug startup;
    std::optional<core::Instant> answered_at;  // by its owner
    std::vector<core::Instant> busy;
    bool told;  // of the time that the plan gives it; others stand in pencil
};
struct StoryInterviews {
    core::Slug call, by;
    core::Instant decided_at, asked_at, planned_at, told_at;
    core::Date answer_by;
    std::vector<core::Date> days;
    core::Count from, until, minutes, pause;
    std::vector<std::string> rooms;
    std::vector<StoryAsker> people;
    std::vector<StoryTeamAsked> teams;
};
// From demo/interviews.json. Throws as story().
StoryInterviews story_interviews();

}  // namespace demo
