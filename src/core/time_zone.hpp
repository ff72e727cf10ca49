// Days and hours as a place counts them (IANA time zones); the only part that knows the time zone library.
#pragma once
#include <string_view>

#include "core/values.hpp"

namespace core {

bool known_zone(std::string_view zone);  // "Europe/Paris"
// The day at that moment in that zone; in UTC when the zone is unknown.
Date local_day(Instant at, std::string_view zone);
// The same with the minute of that day, 0 to 1439.
struct LocalTime {
    Date day;
    int minute;
};
LocalTime local_time(Instant at, std::string_view zone);
// The moment of that wall clock on that day; where a clock was put back and shows it twice, the later one.
Instant moment_of(Date day, std::chrono::seconds clock, std::string_view zone);
// The moment at which a day ends there: 23:59:59 by the wall clock.
Instant end_of_day(Date day, std::string_view zone);

}  // namespace core
