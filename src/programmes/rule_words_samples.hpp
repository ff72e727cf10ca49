// What a file reads about one rule, for the tests of the words.
#pragma once
#include "programmes/eligibility_samples.hpp"
#include "programmes/rule_words.hpp"

namespace programmes::samples {

using Lines = std::vector<std::string>;  // English, French, Portuguese

inline Rule without(Rule rule) { return group(RuleKind::none, {std::move(rule)}); }

// A call that closes on 2 September 2013 and has no first day yet.
inline Lines told(const Rule& rules, const Facts& facts, std::optional<core::Date> today = {}) {
    const auto verdict = check(rules, facts, closing_on("2013-09-02"));
    Lines lines;
    for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt})
        lines.push_back(sentence(verdict.reasons.at(0), rules, language, today));
    return lines;
}

// No-break spaces that one can see: _ is the narrow one (U+202F), ~ the wide one (U+00A0).
inline std::string spaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '_')
            out += "\u202f";
        else if (c == '~')
            out += "\u00a0";
        else
            out += c;
    }
    return out;
}

}  // namespace programmes::samples
