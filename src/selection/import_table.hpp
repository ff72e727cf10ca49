// Where in a file the table of candidates stands: which sheet, and below which lines of title.
#pragma once
#include <filesystem>

#include "selection/import_targets.hpp"

namespace selection {

struct TablePlace {
    std::vector<std::string> sheets;  // of a workbook, those that are not hidden
    std::string sheet;                // empty: the file is a text
    std::size_t first_line = 1;
};

// Looks at the first rows of the sheet of that name or, where none is named, of each sheet. Throws formats::Unreadable.
TablePlace find_table(const std::filesystem::path& path, const CallRow& call, const std::string& sheet);

}  // namespace selection
