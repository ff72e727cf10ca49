// The minutes of a jury, line by line, for paper and as plain text.
#pragma once
#include "jury/agenda.hpp"

namespace jury {

struct MinutesLine {
    enum class Kind { title, heading, fact, note };
    Kind kind;
    std::string name, text;  // of a fact, its name and its value; else the text alone
};

// As those who run the call read it, in that language. The same rows give the same lines.
std::vector<MinutesLine> minutes_of(db::Read& read, const JuryRow& jury, core::Language language);

void minutes_routes(http::Api& api);
void booklet_routes(http::Api& api);

}  // namespace jury
