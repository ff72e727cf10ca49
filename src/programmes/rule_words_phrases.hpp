// Which phrases tell an outcome: the words, apart from the numbers that go into them.
#pragma once
#include "programmes/eligibility.hpp"
#include "programmes/rule_words_parts.hpp"

namespace programmes {

enum class Tense { to_come, past };

// A sentence in two halves: "{have} people in the team" and "the call asks for fewer than {limit}".
struct Told {
    Phrase fact, asked;
};

inline Phrase by(Sense sense, const Phrase& wanted, const Phrase& excluded) {
    return sense == Sense::wanted ? wanted : excluded;
}

Phrase country_phrase();
Told people_told(const Reason& reason);
Told developers_told(const Reason& reason);
Told technologies_told(const Reason& reason);
Told age_told(const Reason& reason, Tense tense);
Told revenue_told(const Reason& reason);
Told ownership_told(const Reason& reason);
Told country_told(const Reason& reason);
Told answer_told(const Reason& reason);
Phrase answer_line(RuleKind kind, Sense sense);
Phrase answer_counts(RuleKind kind);

}  // namespace programmes
