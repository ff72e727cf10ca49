// What a letter brings for its reader's calendar.
#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "db/db.hpp"
#include "formats/ical.hpp"

namespace letters {

// What a letter of that kind asks its reader to come to, or tells them is off: made at the moment when the letter goes,
// as things stand by then. Nothing where there is nothing to come to. Told once, when the program starts.
struct CalendarNote {
    formats::CalendarDate meeting;
    formats::Asks asks = formats::Asks::to_come;
};
using CalendarOf = std::function<std::optional<CalendarNote>(db::Read&, std::int64_t person, std::int64_t application,
                                                             core::Language)>;
void calendar_with(std::string_view kind, CalendarOf make);

}  // namespace letters
