// The bytes of an import: kept in parts in the database, put together again in a file that goes away when it was read;
// and what a file is, told by reading it once.
#pragma once
#include <filesystem>

#include "formats/table.hpp"
#include "http/spool.hpp"
#include "selection/imports.hpp"

namespace selection {

class SpooledImport {
public:
    SpooledImport(db::Db& db, const ImportRow& row);
    std::filesystem::path path() const { return spool_.path(); }

private:
    http::Spool spool_;
};

// Reads a file through once: format, sheet, where its table begins and whether that line names the columns, samples,
// guesses, number of lines. Of a workbook the sheet of that name is read; where none is named, the first that looks
// like a table. Throws Unreadable; 422 for a file without a line.
ReadFile read_file(const std::filesystem::path& path, const CallRow& call, const std::string& sheet = {});

// How to open the file of an import so that its first row is the one where its table begins.
formats::TableOptions opened_as(const ImportRow& row);

void keep_reading(db::Tx& tx, std::int64_t import, const ReadFile& file);

// The name that people know a column by: "Website", or "column 3".
std::string column_name(const std::vector<ReadColumn>& columns, bool header, std::size_t index,
                        core::Language language);

}  // namespace selection
