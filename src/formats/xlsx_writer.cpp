#include "formats/xlsx_writer.hpp"

#include <stdexcept>

#include "core/utf8.hpp"
#include "formats/archive_writer.hpp"

namespace formats {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view packages = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view media = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

// In the order of Style.
constexpr std::string_view styles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts><fonts count=\"4\"><font><sz "
    "val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font><font><b/><sz "
    "val=\"11\"/><name val=\"Calibri\"/></font><font><i/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts><fills "
    "count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
    "patternType=\"gray125\"/></fill></fills><borders count=\"2\"><border/><border><left/><right/><top/><bottom "
    "style=\"thin\"/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs "
    "count=\"7\"><xf "
    "xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/><xf fontId=\"2\" borderId=\"1\" applyFont=\"1\" "
    "applyBorder=\"1\" xfId=\"0\"/><xf numFmtId=\"3\" applyNumberFormat=\"1\" xfId=\"0\"/><xf numFmtId=\"9\" "
    "applyNumberFormat=\"1\" xfId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\" xfId=\"0\"/><xf fontId=\"3\" "
    "applyFont=\"1\" xfId=\"0\"/></cellXfs>";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            out += c;
    }
    return out;
}

std::string sheet_name(std::string_view name) {
    constexpr std::size_t most = 31;
    std::string out;
    for (const char c : name)
        if (std::string_view("[]:*?/\\").find(c) == std::string_view::npos) out += c;
    while (core::length(out) > most || !core::valid_utf8(out)) out.pop_back();
    return out;
}

std::string column_name(std::size_t column) {  // 0: "A", 26: "AA"
    std::string out;
    for (++column; column; column = (column - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    return out;
}

std::string in_marks(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string relation(std::size_t number, std::string_view type, const std::string& target) {
    return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + std::string(types) + "/" +
           std::string(type) + "\" Target=" + in_marks(target) + "/>";
}
std::string relations(const std::string& all) {
    return std::string(declaration) + "<Relationships xmlns=" + in_marks(packages) + ">" + all + "</Relationships>";
}
std::string part_type(const std::string& part, std::string_view type) {
    return "<Override PartName=" + in_marks("/xl/" + part) +
           " ContentType=" + in_marks(std::string(media) + std::string(type)) + "/>";
}
using Parts = std::vector<std::pair<std::string, std::string>>;

std::string worksheet(const std::string& rows) {
    return std::string(declaration) + "<worksheet xmlns=" + in_marks(main_names) +
           "><cols><col min=\"1\" max=\"1\" width=\"38\" customWidth=\"1\"/><col min=\"2\" max=\"12\" width=\"16\" "
           "customWidth=\"1\"/></cols><sheetData>" +
           rows + "</sheetData></worksheet>";
}

// All parts but the sheets: what they are, how they hang together, how cells look.
Parts frame(const std::string& names, const std::string& related, const std::string& told) {
    const auto begun = std::string(declaration);
    return {
        {"[Content_Types].xml",
         begun +
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
             "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
             told + part_type("workbook.xml", "sheet.main+xml") + part_type("styles.xml", "styles+xml") + "</Types>"},
        {"_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", begun + "<workbook xmlns=" + in_marks(main_names) + " xmlns:r=" + in_marks(types) +
                                "><sheets>" + names + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relations(related)},
        {"xl/styles.xml",
         begun + "<styleSheet xmlns=" + in_marks(main_names) + ">" + std::string(styles) + "</styleSheet>"}};
}

std::string part_of(std::size_t sheet) { return "worksheets/sheet" + std::to_string(sheet) + ".xml"; }

}  // namespace

void XlsxWriter::sheet(std::string_view name) {
    sheets_.push_back({sheet_name(name), {}});
    line_ = column_ = 0;
}

void XlsxWriter::open_cell(Style style) {
    row_ += "<c r=" + in_marks(column_name(column_++) + std::to_string(line_ + 1)) +
            " s=" + in_marks(std::to_string(static_cast<int>(style)));
}

void XlsxWriter::words(std::string_view value, Style style) {
    open_cell(style);
    row_ += " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value) + "</t></is></c>";
}

void XlsxWriter::number(std::int64_t value, std::int64_t parts, Style style) {
    open_cell(style);
    const auto size = value < 0 ? -value : value;
    auto text = (value < 0 ? "-" : "") + std::to_string(size / parts);
    if (parts > 1) {
        const auto rest = std::to_string(parts + size % parts);
        text += "." + rest.substr(1);
    }
    row_ += "><v>" + text + "</v></c>";
}

void XlsxWriter::text(std::string_view value) { words(value, Style::plain); }
void XlsxWriter::whole(std::int64_t value) { number(value, 1, Style::whole); }
void XlsxWriter::share(std::int64_t thousandths) { number(thousandths, 1000, Style::percent); }
void XlsxWriter::tenths(std::int64_t value) { number(value, 10, Style::decimal); }

void XlsxWriter::title(std::string_view text) {
    words(text, Style::title);
    end_row();
}
void XlsxWriter::note(std::string_view text) {
    words(text, Style::note);
    end_row();
}
void XlsxWriter::heads(const std::vector<std::string>& heads) {
    for (const auto& head : heads) words(head, Style::head);
    end_row();
}

void XlsxWriter::end_row() {
    if (sheets_.empty()) throw std::logic_error("a row stands in a sheet");
    ++line_;
    if (column_) sheets_.back().rows += "<row r=" + in_marks(std::to_string(line_)) + ">" + row_ + "</row>";
    row_.clear();
    column_ = 0;
}

std::string XlsxWriter::finish() {
    if (sheets_.empty()) throw std::logic_error("a workbook has a sheet");
    std::string names, related, told;
    Parts sheets;
    for (std::size_t at = 0; at < sheets_.size(); ++at) {
        const auto number = at + 1;
        names += "<sheet name=" + in_marks(escaped(sheets_[at].name)) + " sheetId=" + in_marks(std::to_string(number)) +
                 " r:id=" + in_marks("rId" + std::to_string(number)) + "/>";
        related += relation(number, "worksheet", part_of(number));
        told += part_type(part_of(number), "worksheet+xml");
        sheets.emplace_back("xl/" + part_of(number), worksheet(sheets_[at].rows));
    }
    related += relation(sheets_.size() + 1, "styles", "styles.xml");
    auto parts = frame(names, related, told);
    parts.insert(parts.end(), sheets.begin(), sheets.end());
    return archive_of(parts);
}

}  // namespace formats
