#include "demo/story_reading.hpp"

#include "core/json.hpp"
#include "demo/story_parts.hpp"

namespace demo {

StoryReading story_reading() {
    for (const auto& part : parts())
        if (part.name == "reading") return core::from_json<StoryReading>(part.text);
    return {};
}

}  // namespace demo
