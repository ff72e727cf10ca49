// How a target says what must hold for any input: a sentence, and the end of the run when it does not.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

inline void expect(bool holds, const char* sentence) {
    if (holds) return;
    std::fprintf(stderr, "Not so: %s\n", sentence);
    std::abort();
}

inline void expect_equal(std::string_view one, std::string_view other, const char* sentence) {
    if (one == other) return;
    std::fprintf(stderr, "Not so: %s\n  %.*s\n  %.*s\n", sentence, static_cast<int>(one.size()), one.data(),
                 static_cast<int>(other.size()), other.data());
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

// An input that says several things has a line "--" between them, so that seeds can be read. Always `count` of them.
inline std::vector<std::string> pieces_of(std::string_view input, std::size_t count) {
    constexpr std::string_view line = "\n--\n";
    std::vector<std::string> out;
    while (out.size() + 1 < count) {
        const auto end = input.find(line);
        out.emplace_back(input.substr(0, end));
        input = end == std::string_view::npos ? std::string_view() : input.substr(end + line.size());
    }
    out.emplace_back(input);
    return out;
}

}  // namespace fuzz
