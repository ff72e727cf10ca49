// CSV: the same rows however the bytes come, within the limits, and a row that is written reads as it was.
#include "formats/csv.hpp"

#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>

#include "core/utf8.hpp"
#include "formats/csv_writer.hpp"
#include "fuzz/expect.hpp"

namespace {

using formats::CsvOptions, formats::CsvReader, formats::Row, formats::Source;

std::vector<Row> rows_of(CsvReader reader) {
    std::vector<Row> rows;
    for (Row row; reader.next(row);) rows.push_back(row);
    return rows;
}

Source in_pieces(std::string_view bytes, std::size_t size) {
    return [bytes, size, at = std::size_t{0}](char* out, std::size_t room) mutable {
        const auto count = bytes.copy(out, std::min(size, room), at);
        at += count;
        return count;
    };
}

void expect_same(const std::vector<Row>& one, const std::vector<Row>& other) {
    fuzz::expect(one.size() == other.size(), "as many rows whole as in pieces");
    for (std::size_t at = 0; at < one.size(); ++at) {
        fuzz::expect(one[at].fields == other[at].fields, "the same values whole as in pieces");
        fuzz::expect(one[at].line == other[at].line, "the same lines whole as in pieces");
        fuzz::expect(one[at].trouble == other[at].trouble, "the same troubles whole as in pieces");
    }
}

void expect_within(const std::vector<Row>& rows, const CsvOptions& options) {
    std::size_t line = 0;
    for (const auto& row : rows) {
        fuzz::expect(row.line > line && row.line >= options.first_line, "lines are counted upwards");
        line = row.line;
        if (options.width == formats::Width::of_first_row)
            fuzz::expect(row.fields.size() >= rows.front().fields.size(), "no row is narrower than the first");
        if (row.trouble) {
            for (const auto* language : {"en", "fr", "pt"})
                fuzz::expect(!sentence(*row.trouble, language).empty(), "a trouble has a sentence");
            continue;
        }
        std::size_t total = 0;
        fuzz::expect(row.fields.size() <= options.limits.most_columns, "columns are limited");
        for (const auto& value : row.fields) {
            total += value.size();
            fuzz::expect(value.size() <= options.limits.longest_field, "a value is limited");
            fuzz::expect(core::valid_utf8(value), "a value is text");
            fuzz::expect(value.find('\0') == std::string::npos, "a value holds no NUL");
        }
        fuzz::expect(total <= options.limits.longest_line, "a line is limited");
    }
}

// As a spreadsheet shows it: what it would run stands behind an apostrophe.
std::string guarded(const std::string& value) {
    std::string alone;
    formats::CsvWriter(alone).text(value);
    const bool quoted = alone.starts_with('"');
    return alone.substr(quoted ? 1 : 0).starts_with('\'') && !value.starts_with('\'') ? "'" + value : value;
}

void write_and_read_back(const std::vector<Row>& rows, char delimiter, formats::ByteOrderMark mark) {
    const auto first = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return !row.trouble; });
    if (first != rows.end() && first->fields[0].starts_with("\xEF\xBB\xBF")) mark = formats::ByteOrderMark::written;
    std::string bytes;
    std::vector<std::vector<std::string>> meant;
    formats::CsvWriter writer(bytes, delimiter, mark);
    for (const auto& row : rows) {
        if (row.trouble) continue;
        writer.row(row.fields);
        auto& values = meant.emplace_back();
        for (const auto& value : row.fields) values.push_back(guarded(value));
    }
    CsvOptions options{delimiter, formats::Encoding::utf8};
    options.width = formats::Width::of_each_row;
    const auto read = rows_of(CsvReader(formats::source_of(bytes), options));
    fuzz::expect(read.size() == meant.size(), "as many rows are read as were written");
    for (std::size_t at = 0; at < read.size(); ++at) {
        fuzz::expect(!read[at].trouble, "what was written reads without trouble");
        fuzz::expect(read[at].fields == meant[at], "what was written reads the same");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    FuzzedDataProvider input(bytes, size);
    CsvOptions options;
    const auto how = input.ConsumeIntegral<std::uint8_t>();
    const char delimiter = ",;\t|"[how & 3];
    if (how & 4) options.delimiter = delimiter;
    if (how & 8) options.encoding = static_cast<formats::Encoding>(how >> 4 & 3);
    if (how & 64) options.limits = {16, 48, 4, 100};
    if (how & 128) options.width = formats::Width::of_each_row;
    const auto piece = input.ConsumeIntegralInRange<std::size_t>(1, 32);
    const auto text = input.ConsumeRemainingBytesAsString();

    const auto rows = rows_of(CsvReader(formats::source_of(text), options));
    expect_same(rows, rows_of(CsvReader(in_pieces(text, piece), options)));
    fuzz::expect(formats::encoding_of(formats::source_of(text)) == formats::encoding_of(in_pieces(text, piece)),
                 "the same encoding whole as in pieces");
    expect_within(rows, options);
    write_and_read_back(rows, delimiter, piece % 2 ? formats::ByteOrderMark::none : formats::ByteOrderMark::written);
    return 0;
}
