// How the API's description tells the ways in: by cookie, by a program's key with its scope, or by nothing.
#pragma once
#include <boost/json/fwd.hpp>

#include "http/api.hpp"

namespace http {

// What a route's `security` says.
boost::json::array ways_in(const Route& route);
// What `securitySchemes` says.
boost::json::object ways_in_told();

}  // namespace http
