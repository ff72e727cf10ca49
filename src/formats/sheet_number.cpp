#include "formats/sheet_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <optional>

#include "core/values.hpp"

namespace formats {
namespace {

constexpr double last_serial = 2'958'466.0;  // the day after 9999-12-31
constexpr double seconds_a_day = 86'400.0;

std::string plain(double value) {
    std::array<char, 64> digits{};
    const bool whole = std::trunc(value) == value && std::abs(value) < 1e18;
    const auto [end, error] = whole
                                  ? std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, 0)
                                  : std::to_chars(digits.begin(), digits.end(), value, std::chars_format::general, 15);
    return error == std::errc{} ? std::string(digits.begin(), end) : std::string();
}

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

std::string day_text(int serial, Epoch epoch) {
    using namespace std::chrono;
    constexpr sys_days first_of_1904 = 1904y / January / 1;
    constexpr sys_days day_zero = 1899y / December / 30;
    // Before the leap day that never was, the serials of 1900 are one behind.
    const sys_days day =
        epoch == Epoch::from_1904 ? first_of_1904 + days(serial) : day_zero + days(serial + (serial < 60 ? 1 : 0));
    return core::iso(core::Date(day));
}

std::string time_text(int seconds) {
    return two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
}

// Only what stands for itself: without quoted text, escapes, fill and width marks, colours and locales.
std::optional<std::string> bare_letters(std::string_view code) {
    std::string letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"' || c == '[') {
            const std::size_t end = code.find(c == '"' ? '"' : ']', at + 1);
            if (end == std::string_view::npos) return letters;
            const bool elapsed = c == '[' && std::string_view("hHmMsS").find(code[at + 1]) != std::string_view::npos &&
                                 code.find_first_not_of("hHmMsS", at + 1) == end;
            if (elapsed) return std::nullopt;
            at = end;
        } else {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }
    return letters;
}

}  // namespace

NumberForm form_of_builtin(int format) {
    const auto within = [format](int first, int last) { return format >= first && format <= last; };
    if (format == 22) return NumberForm::day_and_time;
    if (within(18, 21) || within(32, 35) || format == 45 || format == 47) return NumberForm::time;
    if (within(14, 17) || within(27, 31) || format == 36 || within(50, 58)) return NumberForm::day;
    return NumberForm::plain;
}

NumberForm form_of_code(std::string_view code) {
    const auto letters = bare_letters(code);
    if (!letters || letters->starts_with("general")) return NumberForm::plain;
    const auto has = [&letters](std::string_view any) { return letters->find_first_of(any) != std::string::npos; };
    const bool time = has("hs");
    const bool day = has("yd") || (has("m") && !time);
    if (day && time) return NumberForm::day_and_time;
    return day ? NumberForm::day : time ? NumberForm::time : NumberForm::plain;
}

std::string currency_of_code(std::string_view code) {
    static constexpr std::array<std::string_view, 24> signs{"R$",  "US$", "$US", "CA$", "€",   "£",   "¥",   "$",
                                                            "EUR", "USD", "GBP", "CHF", "CAD", "BRL", "JPY", "SEK",
                                                            "NOK", "DKK", "PLN", "CZK", "HUF", "AUD", "INR", "RON"};
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const bool named = code.substr(at).starts_with("[$");
        if (!named && code[at] == '[') {
            at = std::min(code.find(']', at), code.size());
            continue;
        }
        auto shown = code.substr(at);
        if (named) shown = shown.substr(2, shown.find_first_of("-]", 2) - 2);
        if (code[at] == '"') shown = shown.substr(1, shown.find('"', 1) - 1);
        while (shown.starts_with(' ') || shown.starts_with("\u00A0")) shown.remove_prefix(shown.front() == ' ' ? 1 : 2);
        for (const auto sign : signs)
            if (shown.starts_with(sign)) return std::string(sign);
        const auto closing = named ? code.find(']', at) : code[at] == '"' ? code.find('"', at + 1) : at;
        if (closing == std::string_view::npos) break;
        at = closing;
    }
    return {};
}

std::string number_text(std::string_view number, NumberForm form, Epoch epoch) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size() || !std::isfinite(value)) {
        return std::string(number);
    }
    if (form == NumberForm::plain || value < 0 || value >= last_serial) return plain(value);
    if (form == NumberForm::day) return day_text(static_cast<int>(value), epoch);
    const double days = std::floor(value);
    const double seconds = std::round((value - days) * seconds_a_day);
    const int carry = seconds >= seconds_a_day ? 1 : 0;
    const int time = carry == 1 ? 0 : static_cast<int>(seconds);
    if (form == NumberForm::time) return time_text(time);
    const std::string day = day_text(static_cast<int>(days) + carry, epoch);
    return time == 0 ? day : day + "T" + time_text(time);
}

}  // namespace formats
