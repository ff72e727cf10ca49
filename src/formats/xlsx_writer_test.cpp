#include "formats/xlsx_writer.hpp"

#include <gtest/gtest.h>

#include "formats/xlsx.hpp"

namespace formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(const std::string& book, const std::string& sheet) {
    XlsxReader reader(Archive::of_bytes(book), {.sheet = sheet, .width = Width::of_each_row});
    Rows out;
    for (Row row; reader.next(row);) out.push_back(row.fields);
    return out;
}

std::string book() {
    XlsxWriter out;
    out.sheet("Funnel: all/of it");
    out.title("Spring & <summer>");
    out.heads({"Step", "Files", "Share", "Days"});
    out.text("=1+1");
    out.whole(-60);
    out.share(217);
    out.tenths(34);
    out.end_row();
    out.end_row();
    out.text("last\x01");
    out.end_row();
    out.sheet("Été");
    out.note("un seul mot");
    return out.finish();
}

TEST(XlsxWriter, writes_what_a_reader_reads) {
    EXPECT_EQ(
        read(book(), "Funnel allof it"),
        (Rows{{"Spring & <summer>"}, {"Step", "Files", "Share", "Days"}, {"=1+1", "-60", "0.217", "3.4"}, {"last"}}));
    EXPECT_EQ(read(book(), "Été"), Rows{{"un seul mot"}});
}

TEST(XlsxWriter, gives_the_same_bytes_for_the_same_input) { EXPECT_EQ(book(), book()); }

TEST(XlsxWriter, cuts_a_long_name_between_characters) {
    XlsxWriter out;
    out.sheet(std::string(30, 'x') + "éé");
    out.text("here");
    out.end_row();
    EXPECT_EQ(read(out.finish(), std::string(30, 'x') + "é"), Rows{{"here"}});
}

TEST(XlsxWriter, needs_a_sheet) {
    EXPECT_THROW(XlsxWriter().finish(), std::logic_error);
    EXPECT_THROW(XlsxWriter().title("x"), std::logic_error);
}

}  // namespace
}  // namespace formats
