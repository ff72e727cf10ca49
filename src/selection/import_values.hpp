// Text of a spreadsheet's cell as a value: days, moments, counts, money, countries, as people write them.
#pragma once
#include "selection/imports.hpp"

namespace selection {

// "2013-12-04", "4/12/2013", "4.12.13", "4 décembre 2013", "Dec 4, 2013", "12/2013", "2013-12"; a year alone is its
// first day, a month its first; "5-Jan-12", "Jan-12", "20131204"; 41612 as Excel keeps it. Years from 1800 to 2199; two
// digits mean 2000 to 2069 or 1970 to 1999.
std::optional<core::Date> day_in(std::string_view text, DayOrder order);
// A day, alone or followed by a time, in that time zone; a day alone is noon.
std::optional<core::Instant> moment_in(std::string_view text, DayOrder order, std::string_view zone);
// Of "31/12/2013": 31 and 12; none for other forms.
std::optional<std::pair<int, int>> two_numbers_of_day(std::string_view text);

std::optional<std::int64_t> count_in(std::string_view text);  // "12", "1 200", "12 personnes"

struct Money {
    std::int64_t cents;
    std::optional<core::Currency> currency;
};
// "700 k€", "1,200,000.50 USD", "R$ 1,2 milhões"; not negative, at most 10^15 cents.
std::optional<Money> money_in(std::string_view text);

// A code of two or three letters, or a name in English, French or Portuguese.
std::optional<core::Country> country_in(std::string_view text);

}  // namespace selection
