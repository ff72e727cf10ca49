#include "formats/table.hpp"

#include <unistd.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "formats/archive_packing.hpp"
#include "formats/real_inputs.hpp"

namespace formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows values(Table& table) {
    Rows found;
    for (Row row; table.next(row);) found.push_back(row.fields);
    return found;
}

// A file that is gone when the test ends, of this process alone: two may run the same test at once.
class WrittenFile {
public:
    explicit WrittenFile(const std::string& bytes)
        : path_(std::filesystem::path(testing::TempDir()) /
                (std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + '.' +
                 std::to_string(::getpid()))) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;
    ~WrittenFile() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

const std::string csv = "a;b\r\n1;été\r\n";
const std::string workbook =
    pack(workbook_parts("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
                        "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>été</t></is></c></row>"));
const Rows expected{{"a", "b"}, {"1", "été"}};
const std::string old_workbook = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and the rest";

}  // namespace

TEST(Table, the_format_is_told_by_the_bytes) {
    EXPECT_EQ(values(*open_table_bytes(csv)), expected);
    EXPECT_EQ(values(*open_table_bytes(workbook)), expected);
    EXPECT_EQ(open_table_bytes(csv)->description(), "CSV, UTF-8, ;");
    EXPECT_EQ(open_table_bytes(workbook)->description(), "XLSX, Files");
}

TEST(Table, files_are_read_like_bytes) {
    EXPECT_EQ(values(*open_table(WrittenFile(csv).path())), expected);
    EXPECT_EQ(values(*open_table(WrittenFile(workbook).path())), expected);
    EXPECT_EQ(values(*open_table(WrittenFile("").path())), Rows{});
}

TEST(Table, old_workbooks_and_absent_files_are_refused) {
    EXPECT_THROW(open_table_bytes(old_workbook), Unreadable);
    EXPECT_THROW(open_table(WrittenFile(old_workbook).path()), Unreadable);
    EXPECT_THROW(open_table("/nowhere/at/all.csv"), Unreadable);
    EXPECT_THROW(open_table(testing::TempDir()), Unreadable);
}

TEST(Table, what_is_no_spreadsheet_is_refused) {
    for (const auto* bytes : {"\x89PNG\r\n\x1A\n", "%PDF-1.4\n", "<!DOCTYPE html><table>", "\xFF\xD8\xFF\xE0"})
        EXPECT_THROW(open_table_bytes(bytes), Unreadable) << bytes;
    EXPECT_THROW(open_table_bytes(std::string("a\0b\0c\0d\0;", 9)), Unreadable);
}

TEST(Table, a_broken_byte_in_the_first_lines_leaves_the_rest_as_it_is) {
    const std::string file = "a;b\n1;\xE9\n" + std::string(70'000, 'x') + ";2\n3;été\n";
    const auto found = values(*open_table_bytes(file));
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[3], (std::vector<std::string>{"3", "été"}));
    EXPECT_EQ(open_table_bytes(file)->description(), "CSV, UTF-8, ;");
}

TEST(Table, lines_above_the_first_that_counts_do_not_say_how_wide_it_is) {
    const std::string file = "Title\n\na;b\n1;2\n";
    EXPECT_EQ(values(*open_table_bytes(file, {.first_line = 3})), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(values(*open_table_bytes(file, {.width = Width::of_each_row})),
              (Rows{{"Title"}, {"a", "b"}, {"1", "2"}}));
    const auto sheet =
        pack(workbook_parts("<row r=\"1\"><c><v>9</v></c></row><row r=\"3\"><c><v>1</v></c><c><v>2</v></c></row>"));
    EXPECT_EQ(values(*open_table_bytes(sheet, {.first_line = 2})), (Rows{{"1", "2"}}));
}

TEST(Table, the_sheets_of_a_workbook_are_told_and_one_is_read_when_asked_for) {
    EXPECT_EQ(sheets_of(WrittenFile(workbook).path()), (std::vector<std::string>{"Files", "Été"}));
    EXPECT_EQ(sheets_of(WrittenFile(csv).path()), std::vector<std::string>{});
    EXPECT_EQ(values(*open_table_bytes(workbook, {.sheet = "Été"})), (Rows{{"2"}}));
    EXPECT_THROW(open_table_bytes(workbook, {.sheet = "Ete"}), Unreadable);
    EXPECT_THROW(open_table_bytes(csv, {.sheet = "Files"}), Unreadable);
}

TEST(Table, a_real_file_is_read_from_its_path) {
    SPARK_NEEDS_REAL_INPUTS();
    EXPECT_EQ(values(*open_table(real_inputs() / "startups" / "yc_2005_2014_startups.csv")).size(), 689u);
}

}  // namespace formats
