// The kinds of letters that this room writes.
#pragma once
#include <string_view>

namespace selection {

namespace notices {
inline constexpr std::string_view received = "application.received", unsent = "draft.unsent",
                                  extended = "application.extended", sent = "application.sent",
                                  withdrawn = "application.withdrawn", looked_after = "application.looked_after",
                                  noted = "note.written", flipped = "application.flipped";
}  // namespace notices

void tell_notice_kinds();

}  // namespace selection
