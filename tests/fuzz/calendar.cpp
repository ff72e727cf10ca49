// Calendars: whatever a date is called, it stays one value on lines of 75 bytes, and reads back as it was.
#include "core/utf8.hpp"
#include "formats/ical.hpp"
#include "fuzz/expect.hpp"

namespace {

// Folded lines joined (RFC 5545, 3.1).
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        fuzz::expect(end != text.npos, "each line ends with CRLF");
        const auto line = text.substr(0, end);
        fuzz::expect(line.size() <= 75, "no line is longer than 75 bytes");
        fuzz::expect(line.find_first_of("\r\n") == line.npos, "no line ends otherwise");
        if (line.starts_with(' ') && !out.empty())
            out.back() += line.substr(1);
        else
            out.emplace_back(line);
        text.remove_prefix(end + 2);
    }
    return out;
}

std::string value_of(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escape = line[at] == '\\' && at + 1 < line.size();
        if (escape) ++at;
        out += escape && line[at] == 'n' ? '\n' : line[at];
    }
    return out;
}

std::string without_controls(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == '\n' || (static_cast<unsigned char>(c) >= ' ' && c != 0x7f)) out += c;
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto said = fuzz::pieces_of(fuzz::as_text(bytes, size), 3);
    for (const auto& text : said)
        if (!core::valid_utf8(text)) return 0;
    const auto written = formats::calendar(said[0], {{"1@spark.example", said[1], said[2], core::Instant{}, {}}}, {});
    const auto lines = lines_of(written);
    fuzz::expect(core::valid_utf8(written), "a calendar is text");
    fuzz::expect(lines.size() == (said[2].empty() ? 14U : 15U), "no text begins a line of its own");
    fuzz::expect_equal(value_of(lines[3]), "X-WR-CALNAME:" + without_controls(said[0]), "its name reads the same");
    fuzz::expect_equal(value_of(lines[10]), "SUMMARY:" + without_controls(said[1]), "a date reads the same");
    return 0;
}
