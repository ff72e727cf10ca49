#include "formats/table.hpp"

#include <fstream>
#include <string_view>
#include <utility>

#include "formats/csv.hpp"
#include "formats/xlsx.hpp"

namespace formats {
namespace {

enum class Kind { text, workbook, old_workbook };

Kind kind_of(std::string_view start) {
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) return Kind::workbook;
    if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Kind::old_workbook;
    return Kind::text;
}

constexpr std::size_t longest_start = 8;

}  // namespace

std::unique_ptr<Table> open_table(const std::filesystem::path& path, const TableLimits& limits) {
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    std::string start(longest_start, '\0');
    if (!*file || std::filesystem::is_directory(path)) throw Unreadable({.fault = Fault::unreadable});
    file->read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file->gcount()));
    const Kind kind = kind_of(start);
    if (kind == Kind::old_workbook) throw Unreadable({.fault = Fault::old_workbook});
    if (kind == Kind::workbook)
        return std::make_unique<XlsxReader>(Archive::of_file(path), XlsxOptions{.limits = limits});
    file->clear();
    file->seekg(0);
    auto bytes = [file, read = source_of(*file)](char* out, std::size_t room) { return read(out, room); };
    return std::make_unique<CsvReader>(std::move(bytes), CsvOptions{.limits = limits});
}

std::unique_ptr<Table> open_table_bytes(std::string bytes, const TableLimits& limits) {
    const Kind kind = kind_of(bytes);
    if (kind == Kind::old_workbook) throw Unreadable({.fault = Fault::old_workbook});
    if (kind == Kind::workbook)
        return std::make_unique<XlsxReader>(Archive::of_bytes(std::move(bytes)), XlsxOptions{.limits = limits});
    return std::make_unique<CsvReader>(source_of(std::move(bytes)), CsvOptions{.limits = limits});
}

}  // namespace formats
