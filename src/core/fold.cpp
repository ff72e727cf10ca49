#include "core/fold.hpp"

#include <array>
#include <cstddef>

#include "core/unicode.hpp"

namespace core {
namespace {

// Runs of spaces become one; none at the ends.
std::string single_spaced(std::string text) {
    if (text.empty() || (text.front() != ' ' && text.back() != ' ' && text.find("  ") == text.npos)) return text;
    std::string spaced;
    spaced.reserve(text.size());
    bool waiting = false;
    for (const char c : text) {
        if (c == ' ') {
            waiting = !spaced.empty();
            continue;
        }
        if (waiting) spaced += ' ';
        waiting = false;
        spaced += c;
    }
    return spaced;
}

constexpr char32_t punctuation_start = 0x2000;

// Most text is written with these characters, which fold one by one, whatever stands beside them: ASCII, Latin up to
// U+024F, and the dashes, quotes and spaces from U+2000 to U+206F. Measured ten times faster than asking ICU each time.
struct CommonCharacters {
    std::array<std::string, 0x250> latin;
    std::array<std::string, 0x70> punctuation;

    CommonCharacters() {
        for (char32_t c = 0; c < latin.size(); ++c) latin[c] = folded(c);
        for (char32_t c = 0; c < punctuation.size(); ++c) punctuation[c] = folded(punctuation_start + c);
    }

    static std::string folded(char32_t c) {
        std::string text;
        append_utf8(text, c);
        return fold_unicode(text);
    }
};

struct Character {
    char32_t code;
    std::size_t size;
};

// `text` is valid UTF-8.
Character character_at(std::string_view text, std::size_t at) {
    const auto bits = [&](std::size_t next) { return static_cast<char32_t>(text[at + next] & 0x3F); };
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1FU) << 6 | bits(1), 2};
    if (lead < 0xF0) return {(lead & 0x0FU) << 12 | bits(1) << 6 | bits(2), 3};
    return {(lead & 0x07U) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

// Answers false where a character is not among the common ones; `folded` is then of no use.
bool fold_common(std::string_view text, std::string& folded) {
    static const CommonCharacters common;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = character_at(text, at);
        if (c < common.latin.size()) {
            folded += common.latin[c];
        } else if (c >= punctuation_start && c - punctuation_start < common.punctuation.size()) {
            folded += common.punctuation[c - punctuation_start];
        } else {
            return false;
        }
        at += size;
    }
    return true;
}

std::string fold_ascii(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) {
        if (c < ' ' || c == 0x7f) c = ' ';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return folded;
}

Place place_of_folded(char32_t c) {
    if (c >= 0x80) return place_of(c);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? Place::inside : Place::between;
}

}  // namespace

std::string fold(std::string_view text) {
    if (is_ascii(text)) return single_spaced(fold_ascii(text));
    std::string folded;
    if (!valid_utf8(text) || !fold_common(text, folded)) folded = fold_unicode(text);
    return single_spaced(folded);
}

std::vector<std::string> words(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> found;
    std::size_t begin = 0;  // of the open word, as `end`
    std::size_t end = 0;
    bool open = false;
    const auto close = [&] {
        if (open) found.emplace_back(folded, begin, end - begin);
        open = false;
    };
    bool full = false;
    std::size_t size = 0;
    for (std::size_t at = 0; at < folded.size(); at += size) {
        const Character character = character_at(folded, at);
        size = character.size;
        const Place place = place_of_folded(character.code);
        if (place != Place::inside) {
            close();
            if (place == Place::alone) found.emplace_back(folded, at, size);
            continue;
        }
        if (!open) {
            begin = end = at;
            open = true;
            full = false;
        }
        full = full || at + size - begin > longest_word;
        if (!full) end = at + size;
    }
    close();
    return found;
}

}  // namespace core
