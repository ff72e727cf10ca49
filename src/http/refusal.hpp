// What escaped from a route, as the refusal that the caller may see; the rest is the log's.
#pragma once
#include <exception>

#include "core/problem.hpp"
#include "http/message.hpp"

namespace http {

core::Problem as_problem(const std::exception_ptr& failed, const Head& head);

}  // namespace http
