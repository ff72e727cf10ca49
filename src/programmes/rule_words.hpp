// Rules and their outcomes in words, in the reader's language.
#pragma once
#include "programmes/eligibility.hpp"

namespace programmes {

// One reason as a sentence: the fact, then what the call asks. `rules` is the tree that was checked; a broken rule with
// a wording of its own is told in that wording. `today` puts past days in the past tense and names another year.
// `questions` are those of the call that the rules belong to.
std::string sentence(const Reason& reason, const Rule& rules, core::Language language,
                     std::optional<core::Date> today = {}, const Questions& questions = {});

struct ReasonLine {
    core::Slug rule;
    Outcome outcome = Outcome::unknown;
    std::string sentence;
    std::optional<Fact> fact;
    bool decided = false;
};

// A verdict as a reader gets it.
struct VerdictPage {
    Eligibility eligibility = Eligibility::cannot_tell;
    std::vector<ReasonLine> reasons;
    core::Instant checked_at;
};
VerdictPage in_words(const Verdict& verdict, const Rule& rules, core::Language language, core::Instant checked_at,
                     std::optional<core::Date> today = {}, const Questions& questions = {});

// The rule itself, as the public page tells it: "Fewer than 5 people in the team".
std::string rule_line(const Rule& rule, core::Language language, const Questions& questions = {});

// The whole tree, a line for each thing asked; what a `none` holds is told as what is asked instead.
std::vector<std::string> rule_lines(const Rule& rules, core::Language language, const Questions& questions = {});

// What a rule counts, so that nobody need guess: interns, which year's revenue, which rate.
std::string counts(const Rule& rule, core::Language language);

}  // namespace programmes
