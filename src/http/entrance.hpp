// Who is let through to a route: by the role, by the scopes that a program brings, and after the second step.
#pragma once
#include "http/api.hpp"

namespace http {

// What stands behind "Authorization: Bearer"; absent when the request names no such key. Then its cookie does not
// count.
std::optional<std::string_view> bearer(const Head& head);

// The scope that a program needs for a route, "selection:read"; empty where no program comes.
std::string scope_of(const Route& route);

// Throws Problem 401 `sign_in_needed`, 403 `forbidden`, `out_of_scope`, `second_factor_needed`.
void allow(const Route& route, const Identity& identity);

}  // namespace http
