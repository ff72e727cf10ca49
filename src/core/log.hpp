// Log lines for machines: one JSON object a line on stderr, with the real clock, whatever clock the house lives by.
#pragma once
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace core {

enum class LogLevel { debug, info, warning, error, off };

// Names and values hold ids, counts, enums and durations: never a name, an address, or a text that a person wrote.
struct LogField {
    std::string_view name;
    std::variant<bool, std::int64_t, double, std::string_view> value;

    LogField(std::string_view label, bool fact) : name(label), value(fact) {}
    LogField(std::string_view label, double number) : name(label), value(number) {}
    LogField(std::string_view label, std::string_view text) : name(label), value(text) {}
    LogField(std::string_view label, const char* text) : name(label), value(std::string_view(text)) {}
    LogField(std::string_view label, std::integral auto number)
        : name(label), value(static_cast<std::int64_t>(number)) {}
};

// Lines below this level are not written. It begins as `off`, so that tests are quiet; the program sets it at start.
void set_log_level(LogLevel level);
bool log_writes(LogLevel level);

// Writes the line with one write(2), so that lines of several threads never mix. `request_id` may be empty.
void log(LogLevel level, std::string_view event, std::string_view request_id = {},
         std::initializer_list<LogField> fields = {});

// The line that log() would write, with its line feed.
std::string log_line(LogLevel level, std::string_view event, std::string_view request_id,
                     std::initializer_list<LogField> fields, std::int64_t milliseconds_since_1970);

}  // namespace core
