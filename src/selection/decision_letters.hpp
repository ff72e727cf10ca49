// What a team is told of a decision about its file, once it is published.
#pragma once
#include <string>
#include <string_view>

#include "letters/letters.hpp"
#include "selection/applications.hpp"

namespace selection {

// The kind of letter; empty where none is written.
std::string letter_of(std::string_view status);
// "We answer by 20 December 2013."; empty where the call promises no day.
std::string promise_of(const CallRow& call, core::Language language);
void tell_decision_kinds();

void preview_routes(http::Api& api);

}  // namespace selection
