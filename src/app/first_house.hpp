// The first start without data asks five things and, if wanted, lays out a first call after Spark's own pattern.
#pragma once
#include "http/api.hpp"

namespace app {

void first_house_routes(http::Api& api);

}  // namespace app
