// The routes by which a house changes an offer that stands.
#pragma once

namespace http {
class Api;
}

namespace offers {

void by_house_routes(http::Api& api);

}  // namespace offers
