// What anybody may know of the house before signing in, and its first hours.
#pragma once
#include "http/api.hpp"

namespace app {

void front_door_routes(http::Api& api, bool demonstration);

// When a node tells (db/news.hpp) that a demonstration's clock was moved: what it shows now.
std::optional<core::Instant> clock_moved(std::string_view line);

}  // namespace app
