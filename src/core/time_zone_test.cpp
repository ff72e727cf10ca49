#include <gtest/gtest.h>

#include "core/time_zone.hpp"

using namespace core;
using namespace std::chrono;

TEST(TimeZone, a_wall_clock_is_a_moment_where_it_hangs) {
    const auto day = parse_date("2026-12-08").value();
    EXPECT_EQ(iso(moment_of(day, hours(9), "Europe/Paris")), "2026-12-08T08:00:00Z");
    EXPECT_EQ(iso(moment_of(day, hours(23) + minutes(59), "America/Sao_Paulo")), "2026-12-09T02:59:00Z");
    EXPECT_EQ(iso(end_of_day(day, "Europe/Paris")), "2026-12-08T22:59:59Z");
}
