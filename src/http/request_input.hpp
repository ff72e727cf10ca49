// From a matched request to the filled inputs of its route; all faults of path, query and body are told at once.
#pragma once
#include "http/api.hpp"

namespace http {

// Throws Problem 400, 415 or 422. The inputs are the route's own, made by route.make().
void fill_inputs(const Route& route, const Request& request,
                 const std::vector<std::pair<std::string, std::string>>& path_parameters, Inputs& inputs);

// A list's query as its address has it, "status=submitted&sort=name". Throws Problem 400 or 422 as a request would.
void read_query(std::string_view query, const core::Shape& shape, void* out);

std::string percent_decoded(std::string_view text);
std::string percent_encoded(std::string_view text);  // all but letters, digits and -._~

// A change sent by a page of another site is refused (403 `wrong_origin`); programs that send no Origin are let
// through, and so are those with a key of their own in Authorization.
void refuse_foreign_origin(const Head& head);

}  // namespace http
