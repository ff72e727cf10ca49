#include "formats/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/utf8.hpp"

namespace formats {
namespace {

constexpr std::size_t window_size = std::size_t{64} << 10;

// Windows-1252 from 0x80 to 0x9F; the rest equals Unicode.
constexpr std::array<char16_t, 32> windows_block{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool is_lead(char c) { return static_cast<unsigned char>(c) >= 0xC2; }

// A character that the end of the window cuts in two is no sign of another encoding.
std::string_view without_cut_character(std::string_view window) {
    const std::size_t tail = std::min<std::size_t>(window.size(), 3);
    for (std::size_t back = 1; back <= tail; ++back) {
        if (is_lead(window[window.size() - back])) return window.substr(0, window.size() - back);
    }
    return window;
}

struct Tally {
    std::ptrdiff_t whole = 0, broken = 0;

    void count(std::string_view text) {
        while (!text.empty()) {
            const std::size_t bad = core::first_invalid_utf8(text);
            const auto good = text.substr(0, bad);
            whole += std::count_if(good.begin(), good.end(), is_lead);
            if (bad == std::string_view::npos) break;
            ++broken;
            text.remove_prefix(bad + 1);
        }
    }
    // Text in Windows-1252 hardly ever holds what looks like a whole character of UTF-8.
    Encoding verdict() const { return broken == 0 || whole >= broken ? Encoding::utf8 : Encoding::windows_1252; }
};

Encoding guess(std::string_view window) {
    if (window.size() == window_size) window = without_cut_character(window);
    Tally tally;
    tally.count(window);
    return tally.verdict();
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf16_little:
            return "UTF-16LE";
        case Encoding::utf16_big:
            return "UTF-16BE";
        case Encoding::windows_1252:
            return "windows-1252";
        case Encoding::utf8:
            break;
    }
    return "UTF-8";
}

Encoding encoding_of(const Source& bytes) {
    Tally tally;
    std::string window, rest;
    for (bool more = true; more;) {
        window = std::exchange(rest, {});
        const auto held = window.size();
        window.resize(held + window_size);
        const auto size = bytes(window.data() + held, window_size);
        window.resize(held + size);
        more = size > 0;
        const auto counted = more ? without_cut_character(window) : std::string_view(window);
        tally.count(counted);
        rest = window.substr(counted.size());
    }
    return tally.verdict();
}

TextSource::TextSource(Source bytes, std::optional<Encoding> declared)
    : bytes_(std::move(bytes)), encoding_(declared.value_or(Encoding::utf8)) {
    if (declared) verdict_ = Verdict::settled;
}

void TextSource::fill() {
    window_.resize(window_size);
    std::size_t size = 0;
    while (size < window_size) {
        const std::size_t more = bytes_(window_.data() + size, window_size - size);
        if (more == 0) break;
        size += more;
    }
    window_.resize(size);
}

void TextSource::drop_mark() {
    struct Mark {
        std::string_view bytes;
        Encoding encoding;
    };
    for (const Mark& mark : {Mark{"\xEF\xBB\xBF", Encoding::utf8}, Mark{"\xFF\xFE", Encoding::utf16_little},
                             Mark{"\xFE\xFF", Encoding::utf16_big}}) {
        if (!window_.starts_with(mark.bytes)) continue;
        window_.erase(0, mark.bytes.size());
        encoding_ = mark.encoding;
        verdict_ = Verdict::settled;
        return;
    }
}

bool TextSource::read_more(std::string& text) {
    fill();
    const bool ended = window_.empty();
    if (!std::exchange(started_, true)) drop_mark();
    if (verdict_ == Verdict::open && !core::is_ascii(window_)) {
        encoding_ = guess(window_);
        verdict_ = Verdict::settled;
    }
    switch (encoding_) {
        case Encoding::utf8:
            text += window_;
            break;
        case Encoding::windows_1252:
            decode_windows_1252(text);
            break;
        case Encoding::utf16_little:
        case Encoding::utf16_big:
            decode_utf16(text);
            break;
    }
    return !ended;
}

void TextSource::decode_windows_1252(std::string& text) const {
    for (const char c : window_) {
        const auto byte = static_cast<unsigned char>(c);
        core::append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_block[byte - 0x80U] : byte);
    }
}

void TextSource::decode_utf16(std::string& text) {
    const bool ended = window_.empty();
    window_.insert(0, std::exchange(odd_, {}));
    if (window_.size() % 2 != 0) {
        odd_ = window_.back();
        window_.pop_back();
    }
    for (std::size_t at = 0; at < window_.size(); at += 2) {
        const auto first = static_cast<unsigned char>(window_[at]);
        const auto second = static_cast<unsigned char>(window_[at + 1]);
        const auto unit =
            static_cast<char16_t>(encoding_ == Encoding::utf16_little ? first | second << 8 : first << 8 | second);
        const char16_t high = std::exchange(high_, char16_t{0});
        if (high != 0 && (unit & 0xFC00) == 0xDC00) {
            core::append_utf8(text, 0x10000U + ((high & 0x3FFU) << 10) + (unit & 0x3FFU));
            continue;
        }
        if (high != 0) core::append_utf8(text, high);
        if ((unit & 0xFC00) == 0xD800) {
            high_ = unit;
        } else {
            core::append_utf8(text, unit);
        }
    }
    if (!ended) return;
    if (high_ != 0) core::append_utf8(text, std::exchange(high_, char16_t{0}));
    if (!odd_.empty()) text += '\xFF';
    odd_.clear();
}

}  // namespace formats
