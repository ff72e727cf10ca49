// A table in a file, read line by line, whatever its format: what importers see of CSV and .xlsx.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "formats/source.hpp"
#include "formats/trouble.hpp"

namespace formats {

struct Row {
    std::size_t line = 0;             // where it begins: line of the text file, or row of the sheet; from 1
    std::vector<std::string> fields;  // valid UTF-8 without NUL where there is no trouble; never fewer than row one has
    std::optional<Trouble> trouble;   // the first thing wrong; the fields are then only what could be made out
};

// How far a reader goes before it says no. Sizes in bytes.
struct TableLimits {
    std::size_t longest_field = std::size_t{1} << 20;
    std::size_t longest_line = std::size_t{16} << 20;  // all values of one row together
    std::size_t most_columns = 1'000;
    std::size_t most_lines = 200'000;  // rows of a sheet; a CSV file may be of any length
};

enum class Width { of_first_row, of_each_row };

struct TableOptions {
    TableLimits limits{};
    std::string sheet{};         // of a workbook; empty: the first that is not hidden
    std::size_t first_line = 1;  // what stands above it is passed over
    Width width = Width::of_first_row;
};

class Table {
public:
    virtual ~Table() = default;

    // Reads the next row into `row`, reusing its memory; false at the end, when `row` means nothing. The first row
    // decides how many columns there are, unless each row has its own width. Throws Unreadable when nothing more can be
    // read.
    virtual bool next(Row& row) = 0;

    // For people: "CSV, UTF-8, ;" or "XLSX, Sheet1".
    virtual std::string description() const = 0;

protected:
    Table() = default;
    Table(const Table&) = default;
    Table& operator=(const Table&) = default;
};

// The format is chosen by the first bytes, not by the name. Throws Unreadable. A CSV file is streamed; a workbook is
// inflated as it is read, and when it comes as bytes they are held.
std::unique_ptr<Table> open_table(const std::filesystem::path& path, const TableOptions& options = {});
std::unique_ptr<Table> open_table_bytes(std::string bytes, const TableOptions& options = {});

// The sheets of a workbook that are not hidden, in their order; none in a text file. Throws Unreadable.
std::vector<std::string> sheets_of(const std::filesystem::path& path);

}  // namespace formats
