// Reads one sheet of an .xlsx workbook as rows of text (ECMA-376); the sheet is unpacked as it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "formats/archive.hpp"
#include "formats/row_width.hpp"
#include "formats/table.hpp"
#include "formats/xlsx_workbook.hpp"
#include "formats/xml_pieces.hpp"

namespace formats {

struct XlsxOptions {
    std::string sheet{};  // empty: the first that is not hidden
    TableLimits limits{};
    std::size_t first_line = 1;
    Width width = Width::of_first_row;
};

// Cells lie where their reference says; rows without any value are passed over; `Row::line` is the row of the sheet.
// Text comes as it is, numbers with up to 15 digits, days and times in ISO 8601, booleans as "true" and "false",
// formulas as their last result, errors as the text that the sheet shows ("#N/A"). A row that is not well-formed has
// trouble; more than `most_lines` rows throw Unreadable. Memory: the shared strings, and one row.
class XlsxReader final : public Table {
public:
    explicit XlsxReader(const Archive& archive, const XlsxOptions& options = {});

    bool next(Row& row) override;
    std::string description() const override;

private:
    std::size_t read_cells(Row& row, const pugi::xml_node& cells);
    void put(Row& row, std::size_t column, std::string value) const;
    // None for a shared string that the workbook does not have.
    std::optional<std::string> cell_text(const pugi::xml_node& cell) const;
    static void note(Row& row, Fault fault, std::size_t column, std::size_t allowed);

    TableLimits limits_;
    std::size_t first_line_;
    Workbook book_;
    XmlPieces rows_;
    RowWidth width_;
    std::size_t line_ = 0;   // of the row read last
    std::size_t count_ = 0;  // rows returned
};

}  // namespace formats
