// What Spark says, in each language of the house: phrases with blanks, and sentences whose reader is not known yet.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/values.hpp"

namespace core {

struct Blank {
    std::string_view name;
    std::string text;
    std::int64_t number = 0;
};

inline std::string_view in(const Phrase& phrase, Language language) {
    return language == Language::fr ? phrase.fr : language == Language::pt ? phrase.pt : phrase.en;
}

// Fills the blanks; in French, the space before ; : ! ? becomes a narrow no-break one (U+202F).
std::string fill(const Phrase& phrase, Language language, const std::vector<Blank>& blanks = {});

std::string whole(std::int64_t number, Language language);  // 1,000 · 1 000 · 1.000

// A sentence as each reader gets it. It can't be made of one text, so that no refusal is left in one language.
struct Sentence {
    std::string en, fr, pt;

    Sentence() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a phrase is a sentence
    Sentence(const Phrase& phrase, const std::vector<Blank>& blanks = {})
        : Sentence(each([&](Language language) { return fill(phrase, language, blanks); })) {}
    Sentence(std::string_view english, std::string_view french, std::string_view portuguese)
        : Sentence(Phrase{english, french, portuguese}) {}

    template <class Tell> static Sentence each(const Tell& tell) {
        Sentence out;
        out.en = tell(Language::en);
        out.fr = tell(Language::fr);
        out.pt = tell(Language::pt);
        return out;
    }
    // What a person wrote: the same for every reader.
    static Sentence quoted(const std::string& text) {
        return each([&](Language) { return text; });
    }

    const std::string& in(Language language) const {
        return language == Language::fr ? fr : language == Language::pt ? pt : en;
    }
    bool empty() const { return en.empty(); }
};

}  // namespace core
