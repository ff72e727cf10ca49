#include "formats/csv_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace formats {
namespace {

bool spreadsheet_would_run(std::string_view value) {
    constexpr std::array<std::string_view, 4> wide{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    if (value.empty()) return false;
    return std::string_view("=+-@\t\r\n").find(value.front()) != std::string_view::npos ||
           std::any_of(wide.begin(), wide.end(), [value](std::string_view sign) { return value.starts_with(sign); });
}

bool needs_quotes(std::string_view value, char delimiter) {
    if (value.empty()) return false;
    if (value.front() == ' ' || value.back() == ' ') return true;
    if (value.starts_with("sep="))
        return true;  // in the first line, readers would take it for what names the delimiter
    return std::any_of(value.begin(), value.end(),
                       [delimiter](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
}

template <class Number> void append_number(std::string& out, Number value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc{}) out.append(digits.data(), end);
}

}  // namespace

CsvWriter::CsvWriter(std::string& out, char delimiter, ByteOrderMark mark) : out_(out), delimiter_(delimiter) {
    if (mark == ByteOrderMark::written) out_ += "\xEF\xBB\xBF";
}

void CsvWriter::separate() {
    if (values_++ > 0) out_ += delimiter_;
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    const bool guarded = spreadsheet_would_run(value);
    last_is_empty_ = value.empty();
    if (!needs_quotes(value, delimiter_)) {
        if (guarded) out_ += '\'';
        out_ += value;
        return *this;
    }
    out_ += guarded ? "\"'" : "\"";
    for (const char c : value) {
        if (c == '"') out_ += '"';
        out_ += c;
    }
    out_ += '"';
    return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
    separate();
    last_is_empty_ = false;
    append_number(out_, value);
    return *this;
}

CsvWriter& CsvWriter::number(double value) {
    if (!std::isfinite(value)) return empty();
    separate();
    last_is_empty_ = false;
    append_number(out_, value);
    return *this;
}

CsvWriter& CsvWriter::number_text(std::string_view number) {
    separate();
    last_is_empty_ = number.empty();
    out_ += number;
    return *this;
}

void CsvWriter::end_row() {
    if (values_ == 1 && last_is_empty_) out_ += "\"\"";  // else the row would be a blank line, which readers pass over
    out_ += "\r\n";
    values_ = 0;
}

}  // namespace formats
