// A phase of reading in the story that is under way: who reads, and who is refused in pencil, with what was written to
// them.
#pragma once
#include <string>
#include <vector>

#include "core/values.hpp"

namespace demo {

struct StoryJuror {
    core::Slug person;     // by their key
    std::int64_t leaning;  // how they score, in tenths of a step away from the others
    core::Count left;      // of their last files; the first of these is begun
};
struct RefusedInPencil {
    core::Slug startup, by;
    core::Instant at;
    std::vector<std::string> words;  // for the startup, one from each of its first readers
};
struct StoryReading {
    core::Slug call;
    core::Count reads;
    core::Instant opens, closes;
    core::Instant given_until;  // files that came later are not shared out yet
    std::vector<StoryJuror> jurors;
    std::vector<RefusedInPencil> refused;
};
// From demo/reading.json. Throws as story().
StoryReading story_reading();

}  // namespace demo
