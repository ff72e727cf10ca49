// Writes dates as iCalendar (RFC 5545): for calendars that look at a feed, and as invitations by letter (RFC 5546).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/values.hpp"

namespace formats {

struct CalendarDate {
    std::string uid;  // the same for the same date at each reading, and no other's in the world
    std::string what;
    std::string more;                      // may be empty
    core::Instant at;                      // a moment that takes no time, such as a deadline
    std::optional<core::Date> day;         // instead of it: the whole day
    std::optional<core::Instant> until{};  // of a meeting, which keeps people busy
    std::string place{};
    std::int64_t sequence = 0;  // of a meeting: grows whenever it changes
};

// Lines are folded at 75 bytes, never inside a character; what could end a value is escaped, other control characters
// are left out. `now` is when it is written.
std::string calendar(std::string_view name, const std::vector<CalendarDate>& dates, core::Instant now);

// Asks somebody to a meeting, or tells them that it is off; no answer is asked for. Addresses are in ASCII.
enum class Asks { to_come, no_more };
struct MeetingPerson {
    std::string name, address;
};
std::string invitation(const CalendarDate& meeting, Asks asks, const MeetingPerson& by, const MeetingPerson& to,
                       core::Instant now);

}  // namespace formats
