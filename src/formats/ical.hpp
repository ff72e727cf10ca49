// Writes dates as iCalendar (RFC 5545), for calendars that look at a feed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/values.hpp"

namespace formats {

struct CalendarDate {
    std::string uid;  // the same for the same date at each reading, and no other's in the world
    std::string what;
    std::string more;               // may be empty
    core::Instant at;               // a moment that takes no time, such as a deadline
    std::optional<core::Date> day;  // instead of it: the whole day
};

// Lines are folded at 75 bytes, never inside a character; what could end a value is escaped, other control characters
// are left out. `now` is when it is written.
std::string calendar(std::string_view name, const std::vector<CalendarDate>& dates, core::Instant now);

}  // namespace formats
