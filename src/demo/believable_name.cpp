// Names that do not repeat: a first word, what follows it, and a town once all pairs are used.
#include <array>

#include "demo/believable_parts.hpp"

namespace demo {
namespace {

using enum core::Language;
// Of twenty files eleven are in French, five in English, four in Portuguese.
constexpr std::array<core::Language, 20> turns{fr, en, fr, pt, fr, fr, en, fr, pt, fr,
                                               en, fr, fr, pt, en, fr, fr, en, pt, fr};

constexpr std::uint64_t turns_before(core::Language language, std::size_t end) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < end; ++i) count += turns[i] == language;
    return count;
}

// Primes beyond every number of pairs have no factor in common with it: walking in such steps meets each pair once.
constexpr std::array<std::uint64_t, 8> steps{1'000'003, 1'000'033, 1'000'037, 1'000'039,
                                             1'000'081, 1'000'099, 1'000'117, 1'000'121};

// The letters À to ÿ (U+00C0 to U+00FF) without marks; a hyphen where there is none.
constexpr Line plain = "aaaaaaaceeeeiiiidnooooo-ouuuuy-saaaaaaaceeeeiiiidnooooo-ouuuuy-y";

}  // namespace

Turn turn_of(std::uint64_t index) {
    const auto place = static_cast<std::size_t>(index % turns.size());
    const auto language = turns[place];
    return {language, index / turns.size() * turns_before(language, turns.size()) + turns_before(language, place)};
}

std::string believable_name(const Names& names, std::uint64_t seed, std::uint64_t number) {
    const std::uint64_t pairs = names.first.size() * names.second.size();
    const auto place = (number % pairs * steps[seed % steps.size()] + Random(seed).below(pairs)) % pairs;
    const auto round = number / pairs;
    std::string name(names.first[place / names.second.size()]);
    (name += ' ') += names.second[place % names.second.size()];
    if (round > 0) (name += ' ') += names.third[(round - 1) % names.third.size()];
    return name;
}

std::string slug_of(Line name) {
    std::string slug;
    const auto put = [&](char c) {
        if (c == '-' && (slug.empty() || slug.back() == '-')) return;
        slug += c;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (byte == 0xC3 && i + 1 < name.size()) {
            put(plain[static_cast<unsigned char>(name[++i]) - 0x80u]);
        } else if (byte >= 'A' && byte <= 'Z') {
            put(static_cast<char>(byte + 32));
        } else {
            put((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ? name[i] : '-');
        }
    }
    if (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

}  // namespace demo
