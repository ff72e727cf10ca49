#include "formats/table.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <utility>

#include "formats/csv.hpp"
#include "formats/xlsx.hpp"

namespace formats {
namespace {

using namespace std::string_view_literals;

enum class Kind { text, workbook };

constexpr std::size_t longest_start = 512;

// How files begin that people take for a spreadsheet, and that are none.
bool is_something_else(std::string_view start) {
    static constexpr std::array others{"\x89PNG"sv,   "\xFF\xD8\xFF"sv, "GIF89a"sv, "GIF87a"sv,     "%PDF-"sv,
                                       "\x1F\x8B"sv,  "7z\xBC\xAF"sv,   "Rar!"sv,   "\x7F\x45LF"sv, "{\\rtf"sv,
                                       "<!DOCTYPE"sv, "<!doctype"sv,    "<html"sv,  "<?xml"sv};
    if (std::any_of(others.begin(), others.end(), [&](auto other) { return start.starts_with(other); })) return true;
    const bool utf16 = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    return !utf16 && std::count(start.begin(), start.end(), '\0') > 3;
}

Kind kind_of(std::string_view start) {
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) return Kind::workbook;
    if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) throw Unreadable({.fault = Fault::old_workbook});
    if (is_something_else(start)) throw Unreadable({.fault = Fault::not_a_table});
    return Kind::text;
}

Kind kind_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string start(longest_start, '\0');
    if (!file || std::filesystem::is_directory(path)) throw Unreadable({.fault = Fault::unreadable});
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return kind_of(start);
}

XlsxOptions of_workbook(const TableOptions& options) {
    return {options.sheet, options.limits, options.first_line, options.width};
}

// The whole text is looked at before it is read: a single broken byte in its first lines is no sign of an encoding.
CsvOptions of_text(const TableOptions& options, Source whole) {
    if (!options.sheet.empty()) throw Unreadable({.fault = Fault::no_such_sheet});
    return {{}, encoding_of(std::move(whole)), options.limits, options.first_line, options.width};
}

Source source_of_file(const std::filesystem::path& path) {
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    return [file, read = source_of(*file)](char* out, std::size_t room) { return read(out, room); };
}

}  // namespace

std::unique_ptr<Table> open_table(const std::filesystem::path& path, const TableOptions& options) {
    if (kind_of_file(path) == Kind::workbook)
        return std::make_unique<XlsxReader>(Archive::of_file(path), of_workbook(options));
    return std::make_unique<CsvReader>(source_of_file(path), of_text(options, source_of_file(path)));
}

std::unique_ptr<Table> open_table_bytes(std::string bytes, const TableOptions& options) {
    if (kind_of(std::string_view(bytes).substr(0, longest_start)) == Kind::workbook)
        return std::make_unique<XlsxReader>(Archive::of_bytes(std::move(bytes)), of_workbook(options));
    const auto read = of_text(options, source_of(bytes));
    return std::make_unique<CsvReader>(source_of(std::move(bytes)), read);
}

std::vector<std::string> sheets_of(const std::filesystem::path& path) {
    if (kind_of_file(path) == Kind::workbook) return visible_sheets(Archive::of_file(path));
    return {};
}

}  // namespace formats
