// The routes of one's own inbox and choices.
#pragma once

namespace http {
class Api;
}

namespace letters {

void inbox_routes(http::Api& api);

}  // namespace letters
