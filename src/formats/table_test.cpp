#include "formats/table.hpp"

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

// A file that is gone when the test ends.
class WrittenFile {
public:
    explicit WrittenFile(const std::string& bytes)
        : path_(std::filesystem::path(testing::TempDir()) /
                testing::UnitTest::GetInstance()->current_test_info()->name()) {
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

TEST(Table, a_real_file_is_read_from_its_path) {
    SPARK_NEEDS_REAL_INPUTS();
    EXPECT_EQ(values(*open_table(real_inputs() / "startups" / "yc_2005_2014_startups.csv")).size(), 689u);
}

}  // namespace formats
