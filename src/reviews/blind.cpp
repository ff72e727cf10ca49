#include "reviews/blind.hpp"

#include <algorithm>

#include "core/fold.hpp"

namespace reviews {
namespace {

constexpr std::string_view bar = "▇▇▇";
constexpr std::size_t shortest = 3;

struct Word {
    std::size_t begin, end;
    std::string folded;
};

// How many bytes that separate words stand here: ASCII that is no letter or digit, and the quotes, dashes and spaces of
// U+0080 to U+00BF and U+2000 to U+206F.
std::size_t gap(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80) {
        const bool letter =
            (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        return letter ? 0 : 1;
    }
    if (first == 0xC2) return 2;
    const bool punctuation = first == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81);
    return punctuation ? 3 : 0;
}

std::vector<Word> words_in(const std::string& text) {
    std::vector<Word> out;
    std::size_t at = 0;
    while (at < text.size()) {
        if (const auto skipped = gap(text, at)) {
            at += skipped;
            continue;
        }
        const auto begin = at;
        while (at < text.size() && !gap(text, at)) ++at;
        out.push_back({begin, at, core::fold(std::string_view(text).substr(begin, at - begin))});
    }
    return out;
}

// The longest of the names that begins at this word, in words; 0: none.
std::size_t named_at(const std::vector<Word>& text, std::size_t at, const std::vector<std::vector<Word>>& names) {
    std::size_t longest = 0;
    for (const auto& name : names) {
        const bool fits = name.size() > longest && at + name.size() <= text.size() &&
                          std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                     [](const Word& a, const Word& b) { return a.folded == b.folded; });
        if (fits) longest = name.size();
    }
    return longest;
}

}  // namespace

std::string without(const std::string& text, const std::vector<std::string>& names) {
    std::vector<std::vector<Word>> hidden;
    for (const auto& name : names)
        if (core::fold(name).size() >= shortest) hidden.push_back(words_in(name));
    const auto words = words_in(text);
    std::string out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size();) {
        const auto length = named_at(words, i, hidden);
        if (length) {
            out.append(text, copied, words[i].begin - copied).append(bar);
            copied = words[i + length - 1].end;
        }
        i += std::max<std::size_t>(length, 1);
    }
    return out.append(text, copied);
}

}  // namespace reviews
