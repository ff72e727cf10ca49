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

// The letter as its team would read it, {link} still in braces; empty where none is written.
struct LetterShown {
    std::string subject, body;
};
struct Addressed {
    std::int64_t id, startup_id;
    std::string startup;
};
LetterShown letter_shown(db::Read& read, core::Instant now, const CallRow& call, Status decided, const Addressed& file,
                         const std::string& reasons, core::Language language);

void preview_routes(http::Api& api);

}  // namespace selection
