// What an .xlsx workbook says beside its rows: where the sheet lies, its shared strings, which numbers are days.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "formats/archive.hpp"
#include "formats/sheet_number.hpp"

namespace pugi {
class xml_node;
}

namespace formats {

struct CellStyle {
    NumberForm form = NumberForm::plain;
    std::string currency;  // the sign that the format shows beside the number; most have none
};

struct Workbook {
    std::string sheet;       // its name
    std::string sheet_part;  // its part in the archive
    std::vector<std::string> shared_strings;
    std::vector<CellStyle> styles;  // by the style index of a cell
    Epoch epoch = Epoch::from_1900;
};

// The sheet of that name, or where the name is empty the first that is not hidden. Throws Unreadable.
Workbook open_workbook(const Archive& archive, std::string_view sheet);

// The sheets that are not hidden, in their order. Throws Unreadable.
std::vector<std::string> visible_sheets(const Archive& archive);

// The text of an <si>, <is> or <t> element with all its runs, without the phonetic ones; _x000D_ and the like become
// the characters they stand for.
std::string rich_text(const pugi::xml_node& element);

}  // namespace formats
