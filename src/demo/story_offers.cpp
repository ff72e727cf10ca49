#include "demo/story_offers.hpp"

#include "core/json.hpp"
#include "demo/story_parts.hpp"

namespace demo {

StoryOffers story_offers() {
    for (const auto& part : parts())
        if (part.name == "offers") return core::from_json<StoryOffers>(part.text);
    return {};
}

}  // namespace demo
