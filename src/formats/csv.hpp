// Reads CSV as it is found in life: RFC 4180, and what people's programs make of it. Never holds the file.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "formats/encoding.hpp"
#include "formats/row_width.hpp"
#include "formats/source.hpp"
#include "formats/table.hpp"

namespace formats {

struct CsvOptions {
    std::optional<char> delimiter{};     // guessed when absent
    std::optional<Encoding> encoding{};  // guessed when absent
    TableLimits limits{};
    std::size_t first_line = 1;
    Width width = Width::of_first_row;
};

// - Lines end with CRLF, LF or CR; `Row::line` counts them all, those inside quotes too. Blank lines are passed over.
// - A first line "sep=;" names the delimiter, as Excel writes it, and is not returned.
// - Too few values: the missing ones are empty. Too many: trouble, unless the extra ones are empty.
// - A quote opens only at the start of a value and closes before a delimiter or line end (spaces may stand between).
//   Any other single quote inside is kept as text and reported.
// - A quote that is not closed by the end of the file or within `longest_field` bytes spoils only the line it stands
// on:
//   reading goes on at the next line. This is done 100 times at most, so that hostile input stays linear.
// - NUL bytes and bytes that are not characters are reported with their column; the next line is read as usual.
// Memory: two times the longest value, plus one row.
class CsvReader final : public Table {
public:
    explicit CsvReader(Source bytes, const CsvOptions& options = {});

    bool next(Row& row) override;
    std::string description() const override;

    char delimiter() const { return delimiter_; }
    Encoding encoding() const { return text_.encoding(); }

private:
    enum class End { value, line, file };

    bool read_next(Row& row);
    void read_record(Row& row);
    End read_plain(Row& row, std::string& value);
    End read_quoted(Row& row, std::string& value);
    bool close_quote();
    End rescue(Row& row, std::string& value);
    End end_value();
    End skip_line();
    void begin_value();
    bool more();
    bool holds(std::size_t at) { return at < buffer_.size() || more(); }
    void note(Row& row, Fault fault, std::size_t allowed = 0) const;
    void tell_bytes_apart();

    enum class Byte : unsigned char { plain, ends_value, looked_at };  // the last: NUL, and what is no ASCII

    TextSource text_;
    TableLimits limits_;
    std::size_t first_line_;
    char delimiter_;
    std::string buffer_;      // decoded text from the start of the value being read
    std::size_t start_ = 0;   // of that value
    std::size_t at_ = 0;      // where reading goes on
    std::size_t line_ = 1;    // the line `at_` stands on
    std::size_t column_ = 0;  // of the value being read, from 1
    RowWidth width_;
    std::size_t rescues_ = 100;
    std::array<Byte, 256> bytes_{};
    bool looked_at_ = false;  // the value being read holds such bytes
};

}  // namespace formats
