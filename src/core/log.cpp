// Makes a log line in one buffer and hands it to the system in one call.
#include "core/log.hpp"

#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/json.hpp"

namespace core {
namespace {

std::atomic<LogLevel> least{LogLevel::off};

std::string_view word(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return "debug";
        case LogLevel::info:
            return "info";
        case LogLevel::warning:
            return "warning";
        case LogLevel::error:
            return "error";
        case LogLevel::off:
            break;
    }
    return "off";
}

template <class Number> void append_number(std::string& out, Number number) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

struct AppendValue {
    std::string& out;
    void operator()(bool fact) const { out += fact ? "true" : "false"; }
    void operator()(std::int64_t number) const { append_number(out, number); }
    void operator()(std::string_view text) const { write_json_text(text, out); }
    void operator()(double number) const {
        if (std::isfinite(number)) {
            append_number(out, number);
        } else {
            out += "null";
        }
    }
};

void append_time(std::string& out, std::int64_t milliseconds) {
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    char text[48];
    const int size =
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    out.append(text, static_cast<std::size_t>(size));
}

}  // namespace

void set_log_level(LogLevel level) { least.store(level, std::memory_order_relaxed); }

bool log_writes(LogLevel level) { return level != LogLevel::off && level >= least.load(std::memory_order_relaxed); }

std::string log_line(LogLevel level, std::string_view event, std::string_view request_id,
                     std::initializer_list<LogField> fields, std::int64_t milliseconds_since_1970) {
    std::string out = "{\"time\":\"";
    append_time(out, milliseconds_since_1970);
    out += "\",\"level\":\"";
    out += word(level);
    out += "\",\"event\":";
    write_json_text(event, out);
    if (!request_id.empty()) {
        out += ",\"request\":";
        write_json_text(request_id, out);
    }
    for (const auto& field : fields) {
        out += ',';
        write_json_text(field.name, out);
        out += ':';
        std::visit(AppendValue{out}, field.value);
    }
    out += "}\n";
    return out;
}

void log(LogLevel level, std::string_view event, std::string_view request_id, std::initializer_list<LogField> fields) {
    if (!log_writes(level)) return;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto line =
        log_line(level, event, request_id, fields, std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    // A log that can't be written has nowhere to complain.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace core
