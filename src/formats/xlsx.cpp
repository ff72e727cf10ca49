#include "formats/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <utility>

#include "core/utf8.hpp"
#include "formats/xlsx_names.hpp"

namespace formats {
namespace {

constexpr unsigned as_written = pugi::parse_default | pugi::parse_ws_pcdata;

// "C5" → 3; 0 where there is no column in the reference.
std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference.substr(0, 3)) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    return column;
}

std::size_t index_in(std::string_view text, std::size_t otherwise) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace

XlsxReader::XlsxReader(const Archive& archive, const XlsxOptions& options)
    : limits_(options.limits),
      first_line_(options.first_line),
      book_(open_workbook(archive, options.sheet)),
      rows_(archive.part(book_.sheet_part), "row", 4 * options.limits.longest_line),
      width_(options.width) {}

std::string XlsxReader::description() const { return "XLSX, " + book_.sheet; }

bool XlsxReader::next(Row& row) {
    while (const auto piece = rows_.next()) {
        pugi::xml_document document;
        const bool whole = static_cast<bool>(document.load_buffer(piece->data(), piece->size(), as_written));
        const auto cells = document.document_element();
        line_ = index_in(cells.attribute("r").value(), line_ + 1);
        if (line_ < first_line_) continue;
        row.line = line_;
        row.trouble.reset();
        if (!whole) note(row, Fault::broken_line, 0, 0);
        const std::size_t count = read_cells(row, cells);
        if (count == 0 && !row.trouble) continue;
        width_.settle(row, count);
        if (++count_ > limits_.most_lines) {
            throw Unreadable({.fault = Fault::too_many_lines, .allowed = limits_.most_lines});
        }
        return true;
    }
    return false;
}

// Answers how many fields now belong to this row; cells without a value do not count at its end.
std::size_t XlsxReader::read_cells(Row& row, const pugi::xml_node& cells) {
    for (std::string& value : row.fields) value.clear();
    std::size_t column = 0;
    std::size_t count = 0;
    std::size_t total = 0;
    for (const pugi::xml_node& cell : cells) {
        if (local_name(cell) != "c") continue;
        const std::size_t told = column_of(cell.attribute("r").value());
        column = told != 0 ? told : column + 1;
        std::string value;
        if (auto text = cell_text(cell))
            value = std::move(*text);
        else
            note(row, Fault::broken_line, column, 0);
        if (value.empty()) continue;
        total += value.size();
        if (column > limits_.most_columns) note(row, Fault::too_many_columns, column, limits_.most_columns);
        if (total > limits_.longest_line) note(row, Fault::line_too_long, column, limits_.longest_line);
        if (column > limits_.most_columns || total > limits_.longest_line) break;
        count = std::max(count, column);
        if (row.fields.size() < count) row.fields.resize(count);
        put(row, column, std::move(value));
    }
    return count;
}

void XlsxReader::put(Row& row, std::size_t column, std::string value) const {
    if (value.size() > limits_.longest_field) {
        note(row, Fault::value_too_long, column, limits_.longest_field);
        return;
    }
    if (value.find('\0') != std::string::npos) note(row, Fault::nul_byte, column, 0);
    if (!core::valid_utf8(value)) note(row, Fault::not_text, column, 0);
    row.fields[column - 1] = std::move(value);
}

std::optional<std::string> XlsxReader::cell_text(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return rich_text(child_named(cell, "is"));
    const std::string_view value = child_named(cell, "v").child_value();
    if (type == "s") {
        const std::size_t index = index_in(value, book_.shared_strings.size());
        return index < book_.shared_strings.size() ? std::optional(book_.shared_strings[index]) : std::nullopt;
    }
    if (type == "b") return std::string(value.empty() ? "" : value == "1" ? "true" : "false");
    if (type == "str") return rich_text(child_named(cell, "v"));
    if (value.empty() || type == "e" || type == "d") return std::string(value);
    const std::size_t style = index_in(cell.attribute("s").value(), 0);
    if (style >= book_.styles.size()) return number_text(value, NumberForm::plain, book_.epoch);
    const auto& [form, currency] = book_.styles[style];
    const auto text = number_text(value, form, book_.epoch);
    return form == NumberForm::plain && !currency.empty() ? text + " " + currency : text;
}

void XlsxReader::note(Row& row, Fault fault, std::size_t column, std::size_t allowed) {
    if (!row.trouble) row.trouble = {fault, column, 0, allowed};
}

}  // namespace formats
