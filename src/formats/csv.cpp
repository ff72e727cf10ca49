#include "formats/csv.hpp"

#include <algorithm>
#include <utility>

#include "core/utf8.hpp"
#include "formats/delimiter.hpp"

namespace formats {
namespace {

constexpr std::size_t slack = std::size_t{64} << 10;  // read text that may wait in the buffer before it is dropped

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// CRLF is one line end.
std::size_t line_ends(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool pair = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
        if (is_line_end(text[at]) && !pair) ++count;
    }
    return count;
}

}  // namespace

CsvReader::CsvReader(Source bytes, const CsvOptions& options)
    : text_(std::move(bytes), options.encoding),
      limits_(options.limits),
      first_line_(options.first_line),
      delimiter_(options.delimiter.value_or('\0')),
      width_(options.width) {
    more();
    if (buffer_.size() > 5 && buffer_.starts_with("sep=") && buffer_[4] != '"' && !is_line_end(buffer_[4]) &&
        is_line_end(buffer_[5])) {
        delimiter_ = buffer_[4];
        at_ = 5;
        end_value();
    }
    if (delimiter_ == '\0') delimiter_ = guess_delimiter(buffer_);
    tell_bytes_apart();
}

// Most values are plain ASCII: one walk over them finds their end, and that nothing else need be asked of them.
void CsvReader::tell_bytes_apart() {
    std::fill(bytes_.begin() + 0x80, bytes_.end(), Byte::looked_at);
    bytes_[0] = Byte::looked_at;
    for (const char c : {'\n', '\r', delimiter_}) bytes_[static_cast<unsigned char>(c)] = Byte::ends_value;
}

std::string CsvReader::description() const {
    const std::string delimiter = delimiter_ == '\t' ? "tab" : std::string(1, delimiter_);
    return "CSV, " + std::string(name_of(encoding())) + ", " + delimiter;
}

bool CsvReader::next(Row& row) {
    while (read_next(row)) {
        if (row.line < first_line_) continue;
        width_.settle(row, column_ - 1);
        return true;
    }
    return false;
}

bool CsvReader::read_next(Row& row) {
    begin_value();
    while (holds(at_) && is_line_end(buffer_[at_])) {
        end_value();
        begin_value();
    }
    if (!holds(at_)) return false;
    row.line = line_;
    row.trouble.reset();
    read_record(row);
    return true;
}

void CsvReader::read_record(Row& row) {
    std::size_t total = 0;
    End end = End::value;
    for (column_ = 1; end == End::value; ++column_) {
        if (column_ > limits_.most_columns) {
            note(row, Fault::too_many_columns, limits_.most_columns);
            skip_line();
            break;
        }
        if (row.fields.size() < column_) row.fields.emplace_back();
        std::string& value = row.fields[column_ - 1];
        begin_value();
        end = holds(at_) && buffer_[at_] == '"' ? read_quoted(row, value) : read_plain(row, value);
        if (looked_at_ && value.find('\0') != std::string::npos) note(row, Fault::nul_byte);
        if (looked_at_ && !core::valid_utf8(value)) note(row, Fault::not_text);
        total += value.size();
        if (total > limits_.longest_line) {
            note(row, Fault::line_too_long, limits_.longest_line);
            if (end == End::value) end = skip_line();
        }
    }
}

CsvReader::End CsvReader::read_plain(Row& row, std::string& value) {
    bool looked_at = false;
    const auto stops = [&](char c) {
        const auto byte = bytes_[static_cast<unsigned char>(c)];
        looked_at |= byte == Byte::looked_at;
        return byte == Byte::ends_value;
    };
    do {
        const auto from = buffer_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::find_if(from, buffer_.end(), stops) - buffer_.begin());
        if (at_ - start_ > limits_.longest_field) {
            value.clear();
            note(row, Fault::value_too_long, limits_.longest_field);
            return at_ < buffer_.size() ? end_value() : skip_line();
        }
    } while (at_ == buffer_.size() && more());
    looked_at_ = looked_at;
    value.assign(buffer_.data() + start_, at_ - start_);
    return end_value();
}

CsvReader::End CsvReader::read_quoted(Row& row, std::string& value) {
    value.clear();
    looked_at_ = true;
    ++at_;
    while (true) {
        const std::size_t quote = std::min(buffer_.find('"', at_), buffer_.size());
        value.append(buffer_, at_, quote - at_);
        at_ = quote;
        if (at_ - start_ > limits_.longest_field) return rescue(row, value);
        if (at_ == buffer_.size()) {
            if (!more()) return rescue(row, value);
            continue;
        }
        ++at_;
        if (holds(at_) && buffer_[at_] == '"') {
            ++at_;
        } else if (close_quote()) {
            break;
        } else {
            note(row, Fault::stray_quote);
        }
        value += '"';
    }
    line_ += line_ends(std::string_view(buffer_).substr(start_, at_ - start_));
    return end_value();
}

bool CsvReader::close_quote() {
    std::size_t after = at_;
    while (after - start_ <= limits_.longest_field && holds(after) && buffer_[after] == ' ') ++after;
    const bool closes = !holds(after) || buffer_[after] == delimiter_ || is_line_end(buffer_[after]);
    if (closes) at_ = after;
    return closes;
}

CsvReader::End CsvReader::rescue(Row& row, std::string& value) {
    const auto seen = std::string_view(buffer_).substr(start_, at_ - start_);
    const std::size_t first_line = std::min(seen.find_first_of("\r\n"), seen.size());
    if (row.trouble && row.trouble->column == column_) row.trouble.reset();
    note(row, Fault::open_quote, limits_.longest_field);
    if (first_line < seen.size() && rescues_ > 0) {
        --rescues_;
        value.assign(seen.substr(1, first_line - 1));
        at_ = start_ + first_line;
        return end_value();
    }
    line_ += line_ends(seen);
    if (!holds(at_)) return End::file;
    value.clear();
    return skip_line();
}

CsvReader::End CsvReader::end_value() {
    if (!holds(at_)) return End::file;
    const char c = buffer_[at_++];
    if (c == delimiter_) return End::value;
    if (c == '\r' && holds(at_) && buffer_[at_] == '\n') ++at_;
    ++line_;
    return End::line;
}

CsvReader::End CsvReader::skip_line() {
    while (holds(at_) && !is_line_end(buffer_[at_])) {
        at_ = std::min(buffer_.find_first_of("\r\n", at_), buffer_.size());
        begin_value();
    }
    return end_value();
}

void CsvReader::begin_value() {
    start_ = at_;
    if (start_ < slack) return;
    buffer_.erase(0, start_);
    start_ = at_ = 0;
}

bool CsvReader::more() {
    const std::size_t before = buffer_.size();
    while (text_.read_more(buffer_)) {
        if (buffer_.size() > before) return true;
    }
    return buffer_.size() > before;
}

void CsvReader::note(Row& row, Fault fault, std::size_t allowed) const {
    if (!row.trouble) row.trouble = {fault, column_, 0, allowed};
}

}  // namespace formats
