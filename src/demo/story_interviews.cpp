#include "demo/story_interviews.hpp"

#include "core/json.hpp"
#include "demo/story_parts.hpp"

namespace demo {

StoryInterviews story_interviews() {
    for (const auto& part : parts())
        if (part.name == "interviews") return core::from_json<StoryInterviews>(part.text);
    return {};
}

}  // namespace demo
