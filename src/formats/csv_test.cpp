#include "formats/csv.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<Row> read(std::string bytes, const CsvOptions& options = {}) {
    CsvReader reader(source_of(std::move(bytes)), options);
    std::vector<Row> rows;
    for (Row row; reader.next(row);) rows.push_back(row);
    return rows;
}

Rows values(std::string bytes, const CsvOptions& options = {}) {
    Rows found;
    for (Row& row : read(std::move(bytes), options)) found.push_back(std::move(row.fields));
    return found;
}

std::vector<std::size_t> lines(std::string bytes) {
    std::vector<std::size_t> found;
    for (const Row& row : read(std::move(bytes))) found.push_back(row.line);
    return found;
}

const Trouble no_trouble{};

Trouble trouble(const Row& row) { return row.trouble.value_or(no_trouble); }

}  // namespace

TEST(Csv, every_kind_of_line_end_ends_a_line) {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(values("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(values("a,b\n1,2\n3,4"), expected);
    EXPECT_EQ(values("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(values("a,b\r\n1,2\n3,4\r"), expected);
}

TEST(Csv, an_empty_file_has_no_rows) {
    EXPECT_EQ(values(""), Rows{});
    EXPECT_EQ(values("\xEF\xBB\xBF"), Rows{});
    EXPECT_EQ(values("\r\n\n\r"), Rows{});
}

TEST(Csv, a_quoted_newline_stays_inside_its_field) {
    EXPECT_EQ(values("a,b\n\"one\r\ntwo\n\rthree\",2\n"), (Rows{{"a", "b"}, {"one\r\ntwo\n\rthree", "2"}}));
}

TEST(Csv, a_doubled_quote_is_one_quote) {
    EXPECT_EQ(values("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n"), (Rows{{"a", "b"}, {"say \"hi\"", "\""}}));
    EXPECT_EQ(values("a,b\n\"\",\"\"\n"), (Rows{{"a", "b"}, {"", ""}}));
}

TEST(Csv, a_quote_in_the_middle_of_plain_text_is_text) {
    EXPECT_EQ(values("a,b\n5\" screen,x\"\"y\n"), (Rows{{"a", "b"}, {"5\" screen", "x\"\"y"}}));
}

TEST(Csv, spaces_may_follow_a_closing_quote) {
    EXPECT_EQ(values("a,b\n\"x\"  ,\"y\" \n"), (Rows{{"a", "b"}, {"x", "y"}}));
    EXPECT_FALSE(read("a,b\n\"x\"  ,\"y\" ")[1].trouble.has_value());
}

TEST(Csv, a_row_says_on_which_physical_line_it_begins) {
    EXPECT_EQ(lines("a,b\n\n1,\"x\ny\r\nz\"\n\r\n2,3\n"), (std::vector<std::size_t>{1, 3, 7}));
    EXPECT_EQ(lines("a,b\r\"x\r\ry\",1\r2,3"), (std::vector<std::size_t>{1, 2, 5}));
}

TEST(Csv, missing_values_are_empty) {
    EXPECT_EQ(values("a,b,c\n1\n1,2,3\n4,5\n"),
              (Rows{{"a", "b", "c"}, {"1", "", ""}, {"1", "2", "3"}, {"4", "5", ""}}));
}

TEST(Csv, extra_values_are_trouble_and_extra_delimiters_are_not) {
    const auto rows = read("a;b\n1;2;;\n1;2;3\n4;5\n");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"1", "2"}));
    EXPECT_FALSE(rows[1].trouble.has_value());
    EXPECT_EQ(trouble(rows[2]), (Trouble{Fault::too_many_values, 3, 3, 2}));
    EXPECT_EQ(rows[3].fields, (std::vector<std::string>{"4", "5"}));
    EXPECT_FALSE(rows[3].trouble.has_value());
}

TEST(Csv, a_lone_quoted_empty_value_is_a_row) { EXPECT_EQ(values("a\n\"\"\nx\n"), (Rows{{"a"}, {""}, {"x"}})); }

TEST(Csv, a_line_of_delimiters_is_a_row_of_empty_values) {
    EXPECT_EQ(values("a;b\n;\n"), (Rows{{"a", "b"}, {"", ""}}));
}

TEST(Csv, the_separator_line_of_excel_is_obeyed_and_left_out) {
    const auto rows = read("sep=|\r\na,x|b\r\n1|2\r\n");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].line, 2u);
    EXPECT_EQ(rows[0].fields, (std::vector<std::string>{"a,x", "b"}));
}

TEST(Csv, a_first_line_that_names_no_separator_is_a_row) {
    EXPECT_EQ(values("sep=\r\na\r\n"), (Rows{{"sep="}, {"a"}}));
    EXPECT_EQ(values("sep=\n\na\n"), (Rows{{"sep="}, {"a"}}));
}

TEST(Csv, a_nul_byte_spoils_only_its_line) {
    const auto rows = read(std::string("a,b\n1,x\0y\n3,4\n", 14));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(trouble(rows[1]), (Trouble{Fault::nul_byte, 2}));
    EXPECT_FALSE(rows[2].trouble.has_value());
}

TEST(Csv, bytes_that_are_not_utf8_spoil_only_their_line) {
    const auto rows = read(
        "nom,ville\nÉlan,Besançon\nNoël,Orl\xE9"
        "ans\nŒuvre,Paris\n");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[2].line, 3u);
    EXPECT_EQ(trouble(rows[2]), (Trouble{Fault::not_text, 2}));
    EXPECT_EQ(rows[3].fields, (std::vector<std::string>{"Œuvre", "Paris"}));
    EXPECT_FALSE(rows[3].trouble.has_value());
}

TEST(Csv, a_quote_that_should_be_doubled_is_kept_and_reported) {
    const auto rows = read("a,b\n\"the \"best\" one\",2\n3,4\n");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"the \"best\" one", "2"}));
    EXPECT_EQ(trouble(rows[1]), (Trouble{Fault::stray_quote, 1}));
    EXPECT_FALSE(rows[2].trouble.has_value());
}

TEST(Csv, a_quote_never_closed_spoils_only_its_line) {
    const auto rows = read("a,b\n1,\"x\n3,4\n5,6\n", {.limits = {.longest_field = 100}});
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(trouble(rows[1]), (Trouble{Fault::open_quote, 2, 0, 100}));
    EXPECT_EQ(rows[2].fields, (std::vector<std::string>{"3", "4"}));
    EXPECT_EQ(rows[2].line, 3u);
    EXPECT_EQ(rows[3].line, 4u);
}

TEST(Csv, a_quote_not_closed_within_the_longest_value_spoils_only_its_line) {
    std::string bytes = "a,b\n1,\"x\n";
    for (int line = 0; line < 100; ++line) bytes += "3,4\n";
    const auto rows = read(bytes + "5,\"y\"\n", {.limits = {.longest_field = 100}});
    ASSERT_EQ(rows.size(), 103u);
    EXPECT_EQ(trouble(rows[1]).fault, Fault::open_quote);
    EXPECT_EQ(rows[2].fields, (std::vector<std::string>{"3", "4"}));
    EXPECT_EQ(rows[102].fields, (std::vector<std::string>{"5", "y"}));
    EXPECT_EQ(rows[102].line, 103u);
}

TEST(Csv, a_value_that_is_too_long_is_dropped_and_reported) {
    const CsvOptions options{.limits = {.longest_field = 10}};
    for (const std::string& value : {std::string(11, 'x'), std::string(300'000, 'x')}) {
        const auto rows = read("a,b\n" + value + ",2\n3,4\n", options);
        ASSERT_EQ(rows.size(), 3u);
        EXPECT_EQ(trouble(rows[1]), (Trouble{Fault::value_too_long, 1, 0, 10}));
        EXPECT_EQ(rows[1].fields[0], "");
        EXPECT_EQ(rows[2].fields, (std::vector<std::string>{"3", "4"}));
        EXPECT_EQ(rows[2].line, 3u);
    }
}

TEST(Csv, lines_with_too_many_columns_or_bytes_are_reported) {
    const CsvOptions options{.limits = {.longest_line = 6, .most_columns = 3}};
    const auto rows = read("a,b,c\n1,2,3,4,5\n123,456,7\n1,2,3\n", options);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(trouble(rows[1]), (Trouble{Fault::too_many_columns, 4, 0, 3}));
    EXPECT_EQ(rows[1].fields.size(), 3u);
    EXPECT_EQ(trouble(rows[2]), (Trouble{Fault::line_too_long, 3, 0, 6}));
    EXPECT_EQ(rows[3].fields, (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_FALSE(rows[3].trouble.has_value());
}

TEST(Csv, a_reader_says_what_it_reads) {
    EXPECT_EQ(CsvReader(source_of(std::string("a;b\n1;\xE9\n"))).description(), "CSV, windows-1252, ;");
    EXPECT_EQ(CsvReader(source_of(std::string("a\tb\n"))).description(), "CSV, UTF-8, tab");
    EXPECT_EQ(CsvReader(source_of(std::string("a;b\n")), {.delimiter = ','}).delimiter(), ',');
}

}  // namespace formats
