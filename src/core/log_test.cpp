// What a log line looks like, and which ones are written.
#include "core/log.hpp"

#include <gtest/gtest.h>

namespace core {

TEST(Log, a_line_is_one_json_object_with_time_level_event_request_and_fields) {
    EXPECT_EQ(log_line(LogLevel::info, "import.done", "k3v9x0aa11bb",
                       {{"lines", 60000}, {"seconds", 1.5}, {"again", false}, {"engine", "sqlite"}}, 1386152400123),
              "{\"time\":\"2013-12-04T10:20:00.123Z\",\"level\":\"info\",\"event\":\"import.done\","
              "\"request\":\"k3v9x0aa11bb\",\"lines\":60000,\"seconds\":1.5,\"again\":false,\"engine\":\"sqlite\"}\n");
}

TEST(Log, quotes_and_control_characters_cannot_break_out_of_a_line) {
    EXPECT_EQ(log_line(LogLevel::error, "a\"b", "", {{"c\\d", "e\nf\x1b"}}, 0),
              "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"error\",\"event\":\"a\\\"b\",\"c\\\\d\":"
              "\"e\\nf\\u001b\"}\n");
}

TEST(Log, a_number_that_json_does_not_know_becomes_null) {
    EXPECT_EQ(log_line(LogLevel::debug, "ratio", "", {{"value", 0.0 / 0.0}}, 0),
              "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"debug\",\"event\":\"ratio\",\"value\":null}\n");
}

TEST(Log, tests_are_quiet_and_a_level_lets_through_what_is_at_least_as_grave) {
    EXPECT_FALSE(log_writes(LogLevel::error));
    set_log_level(LogLevel::warning);
    EXPECT_TRUE(log_writes(LogLevel::error));
    EXPECT_TRUE(log_writes(LogLevel::warning));
    EXPECT_FALSE(log_writes(LogLevel::info));
    set_log_level(LogLevel::off);
    EXPECT_FALSE(log_writes(LogLevel::error));
    EXPECT_FALSE(log_writes(LogLevel::off));
}

}  // namespace core
