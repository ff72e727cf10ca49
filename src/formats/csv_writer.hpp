// Writes CSV that every reader takes and that no spreadsheet runs as a formula.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace formats {

enum class ByteOrderMark { none, written };  // Excel takes a file without it for Windows-1252

// RFC 4180: CRLF, and quotes where a value holds the delimiter, a quote, a line end, or a space at an end, or begins
// with "sep=". Text that begins with = + - @ tab CR LF, or the full-width forms of the four signs, gets an apostrophe
// before it (OWASP, CSV injection); numbers given as numbers do not. Appends to `out`, which must outlive the writer;
// who streams takes the text away between rows.
class CsvWriter {
public:
    explicit CsvWriter(std::string& out, char delimiter = ',', ByteOrderMark mark = ByteOrderMark::none);

    CsvWriter& text(std::string_view value);
    CsvWriter& number(std::int64_t value);
    CsvWriter& number(double value);  // the shortest form that reads back the same; empty when not finite
    CsvWriter& number_text(std::string_view number);  // as it is: digits, a point, a sign
    CsvWriter& empty() { return text({}); }
    void end_row();

    // A whole row of text; `Texts` is any range of things that are string views.
    template <class Texts> void row(const Texts& values) {
        for (const std::string_view value : values) text(value);
        end_row();
    }

private:
    void separate();

    std::string& out_;
    char delimiter_;
    std::size_t values_ = 0;  // in the row so far
    bool last_is_empty_ = false;
};

}  // namespace formats
