// The spine: what happened, who is told, and work that waits.
#pragma once
#include "activity/jobs.hpp"
#include "activity/record.hpp"

namespace http {
class Api;
class LiveHub;
}  // namespace http

namespace activity {

void history_routes(http::Api& api);
void live_routes(http::Api& api, http::LiveHub& hub);

}  // namespace activity
