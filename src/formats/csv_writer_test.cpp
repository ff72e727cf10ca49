#include "formats/csv_writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "formats/csv.hpp"

namespace formats {
namespace {

std::string cell(std::string_view value) {
    std::string out;
    CsvWriter(out).text(value);
    return out;
}

}  // namespace

TEST(CsvWriter, rows_end_with_crlf_and_values_are_quoted_when_needed) {
    std::string out;
    CsvWriter writer(out, ';');
    writer.row(std::vector<std::string>{"name", "a,b", "a;b"});
    writer.row(std::vector<std::string>{"say \"hi\"", "two\nlines", " edge "});
    EXPECT_EQ(out, "name;a,b;\"a;b\"\r\n\"say \"\"hi\"\"\";\"two\nlines\";\" edge \"\r\n");
}

TEST(CsvWriter, text_that_a_spreadsheet_would_run_gets_an_apostrophe) {
    EXPECT_EQ(cell("=1+1"), "'=1+1");
    EXPECT_EQ(cell("+33 1 23"), "'+33 1 23");
    EXPECT_EQ(cell("-2"), "'-2");
    EXPECT_EQ(cell("@home"), "'@home");
    EXPECT_EQ(cell("\t=x"), "'\t=x");
    EXPECT_EQ(cell("\r=x"), "\"'\r=x\"");
    EXPECT_EQ(cell("＝1"), "'＝1");
    EXPECT_EQ(cell("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
}

TEST(CsvWriter, other_text_is_left_as_it_is) {
    for (const char* text : {"", "a=b", "1-2", "me@spark.example", "é", "'quoted'"}) EXPECT_EQ(cell(text), text);
}

TEST(CsvWriter, numbers_are_written_as_numbers) {
    std::string out;
    CsvWriter writer(out);
    writer.number(std::int64_t{-42}).number(-0.1).number(149.0).number(std::numeric_limits<double>::quiet_NaN());
    writer.number(std::numeric_limits<std::int64_t>::min()).end_row();
    EXPECT_EQ(out, "-42,-0.1,149,,-9223372036854775808\r\n");
}

TEST(CsvWriter, a_row_of_one_empty_value_is_not_a_blank_line) {
    std::string out;
    CsvWriter writer(out);
    writer.empty().end_row();
    writer.text("x").end_row();
    writer.empty().empty().end_row();
    EXPECT_EQ(out, "\"\"\r\nx\r\n,\r\n");
}

TEST(CsvWriter, a_first_value_like_the_line_that_names_a_delimiter_is_a_value) {
    std::string out;
    CsvWriter writer(out, ';');
    writer.row(std::vector<std::string>{"sep=|"});
    EXPECT_EQ(out, "\"sep=|\"\r\n");
    CsvReader reader(source_of(out));
    Row row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row.fields, std::vector<std::string>{"sep=|"});
}

TEST(CsvWriter, a_byte_order_mark_is_written_once_when_asked) {
    std::string out;
    CsvWriter writer(out, ';', ByteOrderMark::written);
    writer.text("é").end_row();
    EXPECT_EQ(out, "\xEF\xBB\xBFé\r\n");
}

}  // namespace formats
