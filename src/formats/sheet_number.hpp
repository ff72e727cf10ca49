// What a number in a spreadsheet cell means: a plain number, or a day or time that its format makes of it.
#pragma once

#include <string>
#include <string_view>

namespace formats {

enum class NumberForm { plain, day, time, day_and_time };
enum class Epoch { from_1900, from_1904 };

// By the identifier of a built-in format (ECMA-376 part 1, 18.8.30), of which some are days in East Asian editions.
NumberForm form_of_builtin(int format);

// By the first section of a format code such as `dd/mm/yyyy hh:mm`; elapsed time like `[h]:mm` counts as plain.
NumberForm form_of_code(std::string_view code);

// The sign of a currency that the first section of a format code shows: "€" of `#,##0.00 "€"`, "R$" of `[$R$-416] 0`;
// empty where it shows none.
std::string currency_of_code(std::string_view code);

// 15 digits, as spreadsheets show; days and times in ISO 8601: "2013-12-04", "10:20:00", "2013-12-04T10:20:00". Seconds
// are rounded. Days are taken from 1900 to 9999, with the day 1900-02-29 that spreadsheets believe in; outside, and for
// text that is no number, the answer is the plain form.
std::string number_text(std::string_view number, NumberForm form, Epoch epoch);

}  // namespace formats
