// A jury as a line of a list: when it is, and how far.
#pragma once
#include "jury/juries.hpp"

namespace jury {

struct JuryLine {
    JuryHead head;
    std::int64_t files, decided, members;
};

JuryLine line_of(db::Read& read, const JuryRow& jury, core::Language language);

void making_routes(http::Api& api);
void jury_routes(http::Api& api);

}  // namespace jury
