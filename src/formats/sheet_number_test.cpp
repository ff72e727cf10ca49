#include "formats/sheet_number.hpp"

#include <gtest/gtest.h>

namespace formats {
namespace {

std::string text(std::string_view number, NumberForm form = NumberForm::plain, Epoch epoch = Epoch::from_1900) {
    return number_text(number, form, epoch);
}

}  // namespace

TEST(SheetNumber, plain_numbers_have_at_most_15_digits) {
    EXPECT_EQ(text("149"), "149");
    EXPECT_EQ(text("0.10000000000000001"), "0.1");
    EXPECT_EQ(text("-2.5"), "-2.5");
    EXPECT_EQ(text("3.3612345678E10"), "33612345678");
    EXPECT_EQ(text("12345678901234567"), "12345678901234568");
    EXPECT_EQ(text("1E+300"), "1e+300");
    EXPECT_EQ(text("no number"), "no number");
}

TEST(SheetNumber, days_are_iso_days) {
    EXPECT_EQ(text("41612", NumberForm::day), "2013-12-04");
    EXPECT_EQ(text("41612.75", NumberForm::day), "2013-12-04");
    EXPECT_EQ(text("1", NumberForm::day), "1900-01-01");
    EXPECT_EQ(text("59", NumberForm::day), "1900-02-28");
    EXPECT_EQ(text("61", NumberForm::day), "1900-03-01");
    EXPECT_EQ(text("2958465", NumberForm::day), "9999-12-31");
    EXPECT_EQ(text("40150", NumberForm::day, Epoch::from_1904), "2013-12-04");
}

TEST(SheetNumber, numbers_that_are_no_day_stay_numbers) {
    EXPECT_EQ(text("-1", NumberForm::day), "-1");
    EXPECT_EQ(text("2958466", NumberForm::day), "2958466");
}

TEST(SheetNumber, times_are_rounded_to_seconds) {
    EXPECT_EQ(text("0.43055555555555558", NumberForm::time), "10:20:00");
    EXPECT_EQ(text("41612.430555555555", NumberForm::day_and_time), "2013-12-04T10:20:00");
    EXPECT_EQ(text("41612", NumberForm::day_and_time), "2013-12-04");
    EXPECT_EQ(text("41611.999999999", NumberForm::day_and_time), "2013-12-04");
}

TEST(SheetNumber, built_in_formats_are_known) {
    EXPECT_EQ(form_of_builtin(0), NumberForm::plain);
    EXPECT_EQ(form_of_builtin(9), NumberForm::plain);
    EXPECT_EQ(form_of_builtin(14), NumberForm::day);
    EXPECT_EQ(form_of_builtin(20), NumberForm::time);
    EXPECT_EQ(form_of_builtin(22), NumberForm::day_and_time);
    EXPECT_EQ(form_of_builtin(46), NumberForm::plain);
}

TEST(SheetNumber, format_codes_are_understood) {
    EXPECT_EQ(form_of_code("General"), NumberForm::plain);
    EXPECT_EQ(form_of_code("#,##0.00\\ \"days\""), NumberForm::plain);
    EXPECT_EQ(form_of_code("[Red]0.00;[Blue]dd"), NumberForm::plain);
    EXPECT_EQ(form_of_code("[$-40C]d mmmm yyyy;@"), NumberForm::day);
    EXPECT_EQ(form_of_code("mmm"), NumberForm::day);
    EXPECT_EQ(form_of_code("h:mm AM/PM"), NumberForm::time);
    EXPECT_EQ(form_of_code("YYYY\\-MM\\-DD\"T\"HH:MM"), NumberForm::day_and_time);
    EXPECT_EQ(form_of_code("[h]:mm:ss"), NumberForm::plain);
    EXPECT_EQ(form_of_code("\"never closed"), NumberForm::plain);
    EXPECT_EQ(form_of_code("["), NumberForm::plain);
    EXPECT_EQ(form_of_code(""), NumberForm::plain);
}

TEST(SheetNumber, a_format_says_its_currency) {
    EXPECT_EQ(currency_of_code("#,##0.00 \"€\""), "€");
    EXPECT_EQ(currency_of_code("#,##0.00\\ [$€-40C];[Red]\\-#,##0"), "€");
    EXPECT_EQ(currency_of_code("[$R$-416]\\ #,##0.00"), "R$");
    EXPECT_EQ(currency_of_code("\"$\"#,##0"), "$");
    EXPECT_EQ(currency_of_code("[$USD] #,##0"), "USD");
    EXPECT_EQ(currency_of_code("0.00;\"€\""), "");
    EXPECT_EQ(currency_of_code("[$-40C]dd/mm/yyyy"), "");
    EXPECT_EQ(currency_of_code("[Red]General"), "");
}

}  // namespace formats
