#include "core/time_zone.hpp"

#include <date/tz.h>

namespace core {
namespace {

const date::time_zone* find(std::string_view zone) {
    try {
        return date::locate_zone(std::string(zone));
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

}  // namespace

bool known_zone(std::string_view zone) { return find(zone) != nullptr; }

LocalTime local_time(Instant at, std::string_view zone) {
    using namespace std::chrono;
    const sys_time<seconds> moment{floor<seconds>(microseconds(at.microseconds))};
    const auto* place = find(zone);
    const auto local = moment + (place ? place->get_info(moment).offset : seconds(0));
    const auto day = floor<days>(local);
    return {Date(day), static_cast<int>(floor<minutes>(local - day).count())};
}

Date local_day(Instant at, std::string_view zone) { return local_time(at, zone).day; }

Instant moment_of(Date day, std::chrono::seconds clock, std::string_view zone) {
    using namespace std::chrono;
    const date::local_seconds local{sys_days(day).time_since_epoch() + clock};
    const auto* place = find(zone);
    const auto moment =
        place ? place->to_sys(local, date::choose::latest) : date::sys_seconds(local.time_since_epoch());
    return {duration_cast<microseconds>(moment.time_since_epoch()).count()};
}

Instant end_of_day(Date day, std::string_view zone) {
    return moment_of(day, std::chrono::hours(24) - std::chrono::seconds(1), zone);
}

}  // namespace core
