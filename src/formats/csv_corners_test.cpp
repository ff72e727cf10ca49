// CSV against inputs that others made, against cuts at every byte, and against noise.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.hpp"
#include "formats/csv.hpp"
#include "formats/csv_writer.hpp"
#include "formats/real_inputs.hpp"

namespace formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows values(std::string bytes) {
    CsvReader reader(source_of(std::move(bytes)));
    Rows found;
    for (Row row; reader.next(row);) found.push_back(row.fields);
    return found;
}

// [{"a": "1"}, ...] or {"a": "1", ...} as a table whose first row holds the names.
Rows expected_rows(const std::string& json) {
    const auto document = boost::json::parse(json);
    const auto records = document.is_array() ? document.as_array() : boost::json::array{document};
    Rows rows(1);
    for (const auto& [name, value] : records.at(0).as_object()) rows[0].emplace_back(name);
    for (const auto& record : records) {
        auto& row = rows.emplace_back();
        for (const auto& [name, value] : record.as_object()) row.emplace_back(value.as_string().c_str());
    }
    return rows;
}

const std::string tricky =
    "n\xC3\xA9,\"b \"\"q\"\"\",c\r\n1,\"two\r\nlines\",\"\"\r\r\"x\" ,y\n\"o\"dd\",\"\",\n\"never, closed\r\n9,8,7\r\n";

}  // namespace

TEST(CsvCorners, the_csv_spectrum_is_read_as_expected) {
    SPARK_NEEDS_REAL_INPUTS();
    for (const char* name : {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                             "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        const auto folder = real_inputs() / "csv_spectrum";
        const auto csv = content_of(folder / "csvs" / (std::string(name) + ".csv"));
        const auto json = content_of(folder / "json" / (std::string(name) + ".json"));
        EXPECT_EQ(values(csv), expected_rows(json)) << name;
    }
}

TEST(CsvCorners, the_spectrum_file_whose_json_has_another_phone_number_is_read) {
    SPARK_NEEDS_REAL_INPUTS();
    const auto folder = real_inputs() / "csv_spectrum";
    auto expected = expected_rows(content_of(folder / "json" / "location_coordinates.json"));
    expected[1][0] = "2095257564";
    EXPECT_EQ(values(content_of(folder / "csvs" / "location_coordinates.csv")), expected);
}

TEST(CsvCorners, the_startup_files_are_read_without_trouble) {
    SPARK_NEEDS_REAL_INPUTS();
    for (const auto& [name, count, columns] :
         {std::tuple("yc_2005_2014_startups.csv", 689u, 18u), std::tuple("french_tech_120_2023.csv", 122u, 2u)}) {
        CsvReader reader(source_of(content_of(real_inputs() / "startups" / name)));
        EXPECT_EQ(reader.delimiter(), ',');
        std::size_t rows = 0;
        for (Row row; reader.next(row); ++rows) {
            EXPECT_FALSE(row.trouble.has_value()) << name << ' ' << row.line;
            EXPECT_EQ(row.fields.size(), columns) << name << ' ' << row.line;
        }
        EXPECT_EQ(rows, count) << name;
    }
}

TEST(CsvCorners, naughty_strings_survive_writing_and_reading) {
    SPARK_NEEDS_REAL_INPUTS();
    std::istringstream file(content_of(real_inputs() / "naughty_strings" / "blns.txt"));
    std::vector<std::string> lines;
    std::string bytes = "text,line\r\n";
    CsvWriter writer(bytes);
    for (std::string line; std::getline(file, line); lines.push_back(line))
        writer.row(std::vector{line, std::string("x")});
    const Rows rows = values(bytes);
    ASSERT_EQ(rows.size(), lines.size() + 1);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string& value = rows[at + 1][0];
        const bool guarded = value.starts_with('\'') && !lines[at].starts_with('\'');
        EXPECT_EQ(guarded ? value.substr(1) : value, lines[at]);
        EXPECT_EQ(rows[at + 1][1], "x");
    }
}

TEST(CsvCorners, every_prefix_of_a_tricky_file_ends) {
    for (std::size_t size = 0; size <= tricky.size(); ++size) {
        const auto rows = values(tricky.substr(0, size));
        const auto ends = std::count_if(tricky.begin(), tricky.begin() + static_cast<std::ptrdiff_t>(size),
                                        [](char c) { return c == '\n' || c == '\r'; });
        EXPECT_LE(rows.size(), static_cast<std::size_t>(ends) + 1) << size;
    }
}

TEST(CsvCorners, where_the_windows_of_the_reader_fall_changes_nothing) {
    const Rows plain = values(tricky);
    constexpr std::size_t window = std::size_t{64} << 10;
    for (std::size_t before = 0; before <= tricky.size(); ++before) {
        const auto rows = values(std::string(window - before, '\n') + tricky);
        EXPECT_EQ(rows, plain) << before;
    }
}

TEST(CsvCorners, a_source_may_hand_out_single_bytes) {
    std::string bytes = "a;b\r\n\"x\r\ny\";é\r\n";
    std::size_t at = 0;
    CsvReader reader([&](char* out, std::size_t) {
        if (at == bytes.size()) return std::size_t{0};
        *out = bytes[at++];
        return std::size_t{1};
    });
    Rows rows;
    for (Row row; reader.next(row);) rows.push_back(row.fields);
    EXPECT_EQ(rows, (Rows{{"a", "b"}, {"x\r\ny", "é"}}));
}

TEST(CsvCorners, noise_never_breaks_the_promises_of_a_row) {
    std::mt19937 random(2013);
    const std::string likely = "\"\"\",;\t|\r\n\n ab\xC3\xA9\xFF=";
    for (int round = 0; round < 3'000; ++round) {
        std::string bytes(random() % 300, '\0');
        for (char& byte : bytes) {
            byte = random() % 4 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
        }
        CsvReader reader(source_of(bytes), {.limits = {.longest_field = 1 + random() % 50, .most_columns = 20}});
        std::size_t last = 0;
        for (Row row; reader.next(row); last = row.line) {
            EXPECT_GT(row.line, last);
            for (const auto& value : row.fields) EXPECT_TRUE(row.trouble || core::valid_utf8(value));
        }
    }
}

TEST(CsvCorners, a_file_of_quotes_that_never_close_is_still_read_to_its_end) {
    std::string bytes = "a,b\n";
    for (int line = 0; line < 300'000; ++line) bytes += "\"x\n";
    std::size_t rows = 0;
    CsvReader reader(source_of(std::move(bytes)));
    for (Row row; reader.next(row); ++rows) EXPECT_EQ(row.trouble.has_value(), rows > 0);
    EXPECT_EQ(rows, 102u);
}

}  // namespace formats
