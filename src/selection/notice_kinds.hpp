// The kinds of letters that this room writes.
#pragma once
#include <string_view>

#include "letters/letters.hpp"

namespace selection {

namespace notices {
inline constexpr std::string_view received = "application.received", unsent = "draft.unsent",
                                  extended = "application.extended", sent = "application.sent",
                                  withdrawn = "application.withdrawn", looked_after = "application.looked_after",
                                  noted = "note.written", flipped = "application.flipped",
                                  reasons_awaited = "reasons.awaited";
}  // namespace notices

void tell_notice_kinds();
// What a letter about a file may name: startup, call and number.
std::vector<letters::Value> values_of_file();

}  // namespace selection
