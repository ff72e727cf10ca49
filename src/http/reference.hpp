// The API's reference as a page that one can read without scripts: each route with its role, inputs and answer.
#pragma once
#include <string>

#include "http/api.hpp"

namespace http {

std::string reference_page(const Api& api);

}  // namespace http
