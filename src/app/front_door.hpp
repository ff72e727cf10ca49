// What anybody may know of the house before signing in, and its first hours.
#pragma once
#include "http/api.hpp"

namespace app {

void front_door_routes(http::Api& api, core::Clock& clock, bool demonstration);

}  // namespace app
