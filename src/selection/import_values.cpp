#include "selection/import_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/fold.hpp"
#include "core/time_zone.hpp"

namespace selection {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number(std::string_view text) {
    int out = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    return failed == std::errc{} && end == text.data() + text.size() && !text.empty() && is_digit(text.front())
               ? std::optional(out)
               : std::nullopt;
}

// By how a folded name begins; "mars" and "may" stand before what they begin like.
std::optional<int> month_named(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, int>, 22> begins{
        {{"jan", 1}, {"feb", 2},  {"fev", 2},  {"mar", 3},  {"apr", 4},  {"avr", 4}, {"abr", 4}, {"may", 5},
         {"mai", 5}, {"juin", 6}, {"jun", 6},  {"juil", 7}, {"jul", 7},  {"aug", 8}, {"aou", 8}, {"ago", 8},
         {"sep", 9}, {"set", 9},  {"oct", 10}, {"out", 10}, {"nov", 11}, {"d", 12}}};
    for (const auto& [start, month] : begins)
        if (word.starts_with(start) && (start != "d" || word.starts_with("dec") || word.starts_with("dez")))
            return month;
    return std::nullopt;
}

std::optional<core::Date> date(int year, int month, int day) {
    if (year < 1800 || year > 2199 || month < 1 || day < 1) return std::nullopt;
    const core::Date out{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                         std::chrono::day(static_cast<unsigned>(day))};
    return out.ok() ? std::optional(out) : std::nullopt;
}

int whole_year(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = text.find_first_not_of(separators, at);
        if (from == text.npos) break;
        at = std::min(text.find_first_of(separators, from), text.size());
        out.push_back(text.substr(from, at - from));
    }
    return out;
}

std::optional<core::Date> day_in_numbers(const std::vector<std::string_view>& parts, DayOrder order) {
    std::array<int, 3> n{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto one = number(parts[i]);
        if (!one) return std::nullopt;
        n[i] = *one;
    }
    const bool year_first = parts[0].size() == 4;
    if (!year_first && parts.size() == 3 && parts[2].size() == 2) n[2] = whole_year(n[2]);
    if (parts.size() == 2)
        return year_first ? date(n[0], n[1], 1) : parts[1].size() == 4 ? date(n[1], n[0], 1) : std::nullopt;
    if (year_first) return date(n[0], n[1], n[2]);
    const bool month_first = n[0] <= 12 && (n[1] > 12 || order == DayOrder::month_first);
    return month_first ? date(n[2], n[0], n[1]) : date(n[2], n[1], n[0]);
}

// A year, "20131204", or the serial number of a day as Excel keeps it: days since the last but one of 1899. Serials
// are believed from 1970 to 2049, where postal codes and counts are rare.
std::optional<core::Date> day_in_one_number(std::string_view digits) {
    const auto n = number(digits);
    if (!n) return std::nullopt;
    if (digits.size() == 4) return date(*n, 1, 1);
    if (digits.size() == 8) return date(*n / 10'000, *n / 100 % 100, *n % 100);
    if (digits.size() != 5 || *n < 25'569 || *n > 54'788) return std::nullopt;
    return core::Date(std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(*n));
}

// "4 décembre 2013", "1er mars 2012", "December 4th, 2013", "março de 2013", "5-Jan-12", and "Jan-12" with its hyphen.
std::optional<core::Date> day_in_words(std::string_view text) {
    int day = 1, year = 0, month = 0, numbers = 0;
    const auto words = core::words(text);
    const bool month_and_year = words.size() == 2 && text.find('-') != text.npos;
    for (const auto& word : words) {
        if (word == "de" || word == "le" || word == "the" || word == "of") continue;
        const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
        if (digits) {
            const auto n = number(std::string_view(word).substr(0, digits));
            if (!n || ++numbers > 2) return std::nullopt;
            const bool short_year =
                digits == 2 && word.size() == 2 && !year && (numbers == 2 || (month_and_year && month));
            (digits > 2 || short_year ? year : day) = short_year ? whole_year(*n) : *n;
        } else if (const auto named = month_named(word); named && !month) {
            month = *named;
        } else {
            return std::nullopt;
        }
    }
    return month && year ? date(year, month, day) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Seconds of "10:20", "10:20:05", "10h20".
std::optional<int> time_of_day(std::string_view text) {
    const auto parts = pieces(text, ":hH");
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    std::array<int, 3> n{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto one = number(parts[i].substr(0, parts[i].find('.')));
        if (!one) return std::nullopt;
        n[i] = *one;
    }
    return n[0] < 24 && n[1] < 60 && n[2] < 60 ? std::optional(n[0] * 3600 + n[1] * 60 + n[2]) : std::nullopt;
}

}  // namespace

std::optional<core::Date> day_in(std::string_view text, DayOrder order) {
    text = trimmed(text);
    if (text.size() > 60 || text.empty()) return std::nullopt;
    if (text.size() >= 19 && text[10] == 'T') text = text.substr(0, 10);
    if (const auto time = text.find(' ');
        time != text.npos && is_digit(text.front()) && time_of_day(text.substr(time + 1)))
        text = text.substr(0, time);
    const auto parts = pieces(text, "/-. ");
    const bool numbers =
        std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return number(part).has_value(); });
    if (numbers && parts.size() == 1) return day_in_one_number(parts[0]);
    if (numbers && (parts.size() == 2 || parts.size() == 3)) return day_in_numbers(parts, order);
    return day_in_words(text);
}

std::optional<core::Instant> moment_in(std::string_view text, DayOrder order, std::string_view zone) {
    text = trimmed(text);
    if (const auto exact = core::parse_instant(text)) return exact;
    const auto day = day_in(text, order);
    if (!day) return std::nullopt;
    int seconds = 12 * 3600;
    if (const auto cut = text.find_first_of("T "); cut != text.npos && text.find(':') != text.npos)
        seconds = time_of_day(text.substr(text.find_last_of("T ") + 1)).value_or(seconds);
    const auto midnight = core::end_of_day(*day, zone) + std::chrono::seconds(1 - 86'400);
    return midnight + std::chrono::seconds(seconds);
}

std::optional<std::pair<int, int>> two_numbers_of_day(std::string_view text) {
    const auto parts = pieces(trimmed(text).substr(0, 10), "/-. ");
    if (parts.size() != 3 || parts[0].size() > 2) return std::nullopt;
    const auto a = number(parts[0]), b = number(parts[1]);
    return a && b ? std::optional(std::pair(*a, *b)) : std::nullopt;
}

std::optional<std::int64_t> count_in(std::string_view text) {
    std::string digits;
    std::size_t at = 0;
    text = trimmed(text);
    while (at < text.size() &&
           (is_digit(text[at]) || (text[at] == ' ' && at + 1 < text.size() && is_digit(text[at + 1])))) {
        if (text[at] != ' ') digits += text[at];
        ++at;
    }
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    auto rest = text.substr(at);
    if (rest.starts_with(".0")) rest.remove_prefix(2);
    const bool words =
        std::none_of(rest.begin(), rest.end(), [](char c) { return is_digit(c) || c == '-' || c == '.' || c == ','; });
    return words ? std::optional<std::int64_t>(std::strtoll(digits.c_str(), nullptr, 10)) : std::nullopt;
}

}  // namespace selection
