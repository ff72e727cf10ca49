// The bytes of an import: kept in parts in the database, put together again in a file that goes away when it was read.
#pragma once
#include <filesystem>

#include "formats/table.hpp"
#include "http/spool.hpp"
#include "selection/imports.hpp"

namespace selection {

class SpooledImport {
public:
    SpooledImport(db::Db& db, const ImportRow& row);
    std::filesystem::path path() const { return file_.path(); }

private:
    http::Spool file_;
};

// Reads a file through once: format, whether its first line names the columns, samples, guesses, number of lines.
// Throws Unreadable; 422 for a file without a line.
ReadFile read_file(const std::filesystem::path& path, const CallRow& call);

// The name that people know a column by: "Website", or "column 3".
std::string column_name(const std::vector<ReadColumn>& columns, bool header, std::size_t index,
                        core::Language language);

}  // namespace selection
