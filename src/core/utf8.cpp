#include "core/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace core {
namespace {

struct Sequence {
    std::size_t size;      // 0: this byte cannot begin a character
    unsigned char lowest;  // range of the second byte, which rules out overlong forms and surrogates
    unsigned char highest;
};

Sequence sequence_of(unsigned char lead) {
    if (lead < 0x80) return {1, 0, 0};
    if (lead < 0xC2) return {0, 0, 0};
    if (lead < 0xE0) return {2, 0x80, 0xBF};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead < 0xF0) return {3, 0x80, 0xBF};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4, 0x80, 0xBF};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// Size of the character at `at`; 0 when there is none.
std::size_t character_at(std::string_view text, std::size_t at) {
    const Sequence sequence = sequence_of(byte(text, at));
    if (sequence.size == 1) return 1;
    if (sequence.size == 0 || text.size() - at < sequence.size) return 0;
    if (byte(text, at + 1) < sequence.lowest || byte(text, at + 1) > sequence.highest) return 0;
    for (std::size_t next = 2; next < sequence.size; ++next) {
        if ((byte(text, at + next) & 0xC0) != 0x80) return 0;
    }
    return sequence.size;
}

bool eight_are_ascii(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    return (eight & 0x8080808080808080U) == 0;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= 8 && eight_are_ascii(text, at)) {
            at += 8;
            continue;
        }
        const std::size_t size = character_at(text, at);
        if (size == 0) return at;
        at += size;
    }
    return std::string_view::npos;
}

bool is_ascii(std::string_view text) {
    std::size_t at = 0;
    while (text.size() - at >= 8 && eight_are_ascii(text, at)) at += 8;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_utf8(std::string& text, char32_t c) {
    const auto low = [c](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | (c >> 6)), low(0)};
    } else if (c < 0x10000) {
        text += {static_cast<char>(0xE0 | (c >> 12)), low(6), low(0)};
    } else {
        text += {static_cast<char>(0xF0 | (c >> 18)), low(12), low(6), low(0)};
    }
}

}  // namespace core
