// Writes a workbook of plain sheets (.xlsx, ECMA-376): titles, heads, text and numbers, ready to be looked at and
// reckoned with.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace formats {

// Row after row, cell after cell. Text is text: a spreadsheet runs none of it. It is UTF-8; control characters, which a
// workbook can't hold, are left out. The same input gives the same bytes.
class XlsxWriter {
public:
    // The sheet that what follows goes to. A name is cut to 31 characters and loses []:*?/\ as the format asks; names
    // must differ from each other, also in capitals alone.
    void sheet(std::string_view name);
    void title(std::string_view text);  // a row of its own
    void heads(const std::vector<std::string>& heads);
    void note(std::string_view text);

    void text(std::string_view value);
    void whole(std::int64_t number);
    void share(std::int64_t thousandths);  // shown in percent
    void tenths(std::int64_t number);      // shown with one decimal
    void end_row();

    std::string finish();  // the whole file; throws std::logic_error without a sheet

private:
    enum class Style { plain, title, head, whole, percent, decimal, note };
    void words(std::string_view value, Style style);
    void number(std::int64_t value, std::int64_t parts, Style style);
    void open_cell(Style style);

    struct Sheet {
        std::string name, rows;
    };
    std::vector<Sheet> sheets_;
    std::string row_;
    std::size_t line_ = 0, column_ = 0;
};

}  // namespace formats
