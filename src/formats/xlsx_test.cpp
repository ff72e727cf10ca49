#include "formats/xlsx.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "formats/archive_packing.hpp"

namespace formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<Row> read(const Parts& parts, const XlsxOptions& options = {}) {
    XlsxReader reader(Archive::of_bytes(pack(parts)), options);
    std::vector<Row> rows;
    for (Row row; reader.next(row);) rows.push_back(row);
    return rows;
}

Rows values(const Parts& parts, const XlsxOptions& options = {}) {
    Rows found;
    for (Row& row : read(parts, options)) found.push_back(std::move(row.fields));
    return found;
}

std::optional<Fault> fault_of(const Parts& parts, const XlsxOptions& options = {}) {
    try {
        read(parts, options);
    } catch (const Unreadable& unreadable) {
        return unreadable.trouble.fault;
    }
    return std::nullopt;
}

std::string text(const std::string& cell, const std::string& value) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

}  // namespace

TEST(Xlsx, every_kind_of_cell_is_read) {
    const auto parts = workbook_parts(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c>"
        "<c r=\"C1\"><v>149.50</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"str\"><f>A1</f><v>a &amp; "
        "b</v></c>"
        "<c r=\"F1\" t=\"e\"><v>#N/A</v></c><c r=\"G1\" t=\"d\"><v>2013-12-04</v></c></row>",
        "<si><t>zero</t></si><si><t>one</t></si>");
    EXPECT_EQ(values(parts), (Rows{{"one", "in", "149.5", "true", "a & b", "#N/A", "2013-12-04"}}));
}

TEST(Xlsx, days_and_times_follow_the_style_of_the_cell) {
    const std::string rows =
        "<row><c s=\"1\"><v>41612</v></c><c s=\"2\"><v>0.5</v></c><c s=\"3\"><v>41612.25</v></c>"
        "<c s=\"4\"><v>41612</v></c><c s=\"5\"><v>1.5</v></c><c s=\"99\"><v>7</v></c></row>";
    EXPECT_EQ(values(workbook_parts(rows)),
              (Rows{{"2013-12-04", "12:00:00", "2013-12-04T06:00:00", "2013-12-04", "1.5", "7"}}));
    EXPECT_EQ(values(workbook_parts("<row><c s=\"1\"><v>40150</v></c></row>", "", "date1904=\"1\"")),
              (Rows{{"2013-12-04"}}));
}

TEST(Xlsx, cells_lie_where_their_reference_says) {
    const auto rows = read(workbook_parts("<row r=\"2\">" + text("A2", "a") + text("C2", "c") + "</row><row r=\"5\">" +
                                          text("B5", "b") + "</row><row r=\"9\"><c r=\"A9\" s=\"1\"/></row><row>" +
                                          "<c><v>1</v></c><c><v>2</v></c></row>"));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].line, 2u);
    EXPECT_EQ(rows[0].fields, (std::vector<std::string>{"a", "", "c"}));
    EXPECT_EQ(rows[1].line, 5u);
    EXPECT_EQ(rows[1].fields, (std::vector<std::string>{"", "b", ""}));
    EXPECT_EQ(rows[2].line, 10u);
    EXPECT_EQ(rows[2].fields, (std::vector<std::string>{"1", "2", ""}));
}

TEST(Xlsx, values_past_the_first_row_are_trouble) {
    const auto rows = read(workbook_parts("<row>" + text("A1", "a") + "</row><row>" + text("B2", "b") + "</row>"));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].trouble.value(), (Trouble{Fault::too_many_values, 2, 2, 1}));
}

TEST(Xlsx, text_keeps_runs_spaces_and_line_ends_and_loses_phonetics) {
    const auto parts = workbook_parts(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
        "<si><r><t>Sp</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ark </t></r></si>"
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t>a_x000D_\nb_x_</t></si>");
    EXPECT_EQ(values(parts), (Rows{{"Spark ", "東京", "a\r\nb_x_"}}));
}

TEST(Xlsx, the_first_visible_sheet_is_read_unless_one_is_named) {
    const auto parts = workbook_parts("<row><c><v>1</v></c></row>");
    EXPECT_EQ(XlsxReader(Archive::of_bytes(pack(parts))).description(), "XLSX, Files");
    EXPECT_EQ(values(parts, {.sheet = "Été"}), (Rows{{"2"}}));
    EXPECT_EQ(values(parts, {.sheet = "Lists"}), (Rows{{"1"}}));
    EXPECT_EQ(fault_of(parts, {.sheet = "files"}), Fault::no_such_sheet);
}

TEST(Xlsx, elements_may_bear_a_prefix) {
    auto parts = workbook_parts("");
    for (auto& [name, content] : parts) {
        if (name == "xl/worksheets/sheet1.xml") {
            content =
                "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>7</x:v></x:c></x:row>"
                "</x:sheetData></x:worksheet>";
        }
    }
    EXPECT_EQ(values(parts), (Rows{{"", "7"}}));
}

TEST(Xlsx, entities_are_never_followed) {
    auto parts = workbook_parts("<row>" + text("A1", "&secret;") + "</row>");
    for (auto& [name, content] : parts) {
        if (name != "xl/worksheets/sheet1.xml") continue;
        content.insert(content.find("<worksheet"), "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>");
    }
    EXPECT_EQ(values(parts), (Rows{{"&secret;"}}));
}

TEST(Xlsx, limits_hold) {
    const std::string two = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
    EXPECT_EQ(fault_of(workbook_parts(two), {.limits = {.most_lines = 1}}), Fault::too_many_lines);
    const auto long_value =
        read(workbook_parts("<row>" + text("A1", "12345") + "</row>"), {.limits = {.longest_field = 4}});
    EXPECT_EQ(long_value.at(0).trouble.value(), (Trouble{Fault::value_too_long, 1, 0, 4}));
    const auto far = read(workbook_parts("<row>" + text("XFD1", "x") + "</row>"));
    EXPECT_EQ(far.at(0).trouble.value(), (Trouble{Fault::too_many_columns, 16'384, 0, 1'000}));
    EXPECT_EQ(values(workbook_parts("<row>" + text("A1", "x") + "<c r=\"XFD1\" s=\"1\"/></row>")), (Rows{{"x"}}));
}

TEST(Xlsx, a_damaged_row_does_not_stop_the_next) {
    const auto rows =
        read(workbook_parts("<row><c><v>1</v></c></row><row><c><v>2</c></row><row><c><v>3</v></c></row>"));
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].trouble.value().fault, Fault::broken_line);
    EXPECT_EQ(rows[2].fields, std::vector<std::string>{"3"});
    EXPECT_EQ(rows[2].line, 3u);
}

TEST(Xlsx, a_row_whose_text_is_lost_is_trouble) {
    const auto rows = read(
        workbook_parts("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>7</v></c></row>", "<si><t>Alto</t></si>"));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].trouble.value().fault, Fault::broken_line);
}

TEST(Xlsx, the_currency_of_a_format_stays_with_its_number) {
    auto parts = workbook_parts("<row><c s=\"4\"><v>1500</v></c><c s=\"5\"><v>1.5</v></c></row>");
    for (auto& [name, content] : parts) {
        if (name != "xl/styles.xml") continue;
        const std::string day = "dd\\.mm\\.yyyy";
        content.replace(content.find(day), day.size(), "#,##0\\ [$€-40C]");
    }
    EXPECT_EQ(values(parts), (Rows{{"1500 €", "1.5"}}));
}

TEST(Xlsx, an_archive_that_is_no_workbook_is_refused) {
    EXPECT_EQ(fault_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), Fault::not_a_workbook);
    EXPECT_EQ(fault_of({{"_rels/.rels", "<not xml"}}), Fault::not_a_workbook);
}

TEST(Xlsx, noise_in_any_part_is_read_or_refused) {
    std::mt19937 random(7);
    const auto sound = workbook_parts("<row r=\"1\">" + text("A1", "x") + "<c r=\"B1\" t=\"s\"><v>0</v></c></row>",
                                      "<si><t>y</t></si>");
    for (int round = 0; round < 500; ++round) {
        auto parts = sound;
        auto& content = parts[random() % parts.size()].second;
        for (int change = 0; change < 3; ++change)
            content[random() % content.size()] = static_cast<char>(random() % 256);
        const auto fault = fault_of(parts);
        EXPECT_TRUE(!fault || *fault >= Fault::unreadable);
    }
}

}  // namespace formats
