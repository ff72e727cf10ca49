// Eligibility rules: a tree that may be saved is weighed and told in words, and comes out the same once stored.
#include <map>

#include "core/json.hpp"
#include "core/utf8.hpp"
#include "fuzz/expect.hpp"
#include "programmes/eligibility_samples.hpp"
#include "programmes/rule_words.hpp"

namespace fuzz {

struct Weighed {
    programmes::Rule rules;
    programmes::Facts facts;
    programmes::Occasion occasion;
};

namespace {

using programmes::Outcome, programmes::Rule, programmes::RuleKind, programmes::Verdict;

const programmes::Questions& questions() {
    static const auto asked = programmes::samples::asked_questions();
    return asked;
}

Outcome turned(Outcome outcome) {
    if (outcome == Outcome::unknown) return outcome;
    return outcome == Outcome::met ? Outcome::broken : Outcome::met;
}

// Kleene's tables once more, written apart from the code: broken < unknown < met.
Outcome outcome_of(const Rule& rule, const std::map<core::Slug, Outcome>& conditions) {
    if (!is_group(rule.kind)) return conditions.at(rule.key);
    const auto rank = [](Outcome one) { return one == Outcome::broken ? 0 : one == Outcome::unknown ? 1 : 2; };
    auto best = Outcome::broken, worst = Outcome::met;
    for (const auto& part : rule.rules) {
        const auto outcome = outcome_of(part, conditions);
        if (rank(outcome) > rank(best)) best = outcome;
        if (rank(outcome) < rank(worst)) worst = outcome;
    }
    return rule.kind == RuleKind::all ? worst : rule.kind == RuleKind::any ? best : turned(best);
}

Outcome outcome_of(const Verdict& verdict) {
    if (verdict.eligibility == programmes::Eligibility::cannot_tell) return Outcome::unknown;
    return verdict.eligibility == programmes::Eligibility::eligible ? Outcome::met : Outcome::broken;
}

void expect_reasoned(const Rule& rules, const Verdict& verdict) {
    std::map<core::Slug, Outcome> conditions;
    for (const auto& reason : verdict.reasons) {
        const bool excluded = reason.sense == programmes::Sense::excluded;
        if (!is_group(reason.kind)) conditions[reason.rule] = excluded ? turned(reason.outcome) : reason.outcome;
        expect(!reason.decided || reason.outcome == outcome_of(verdict), "what decided came out as the whole did");
    }
    expect(outcome_of(verdict) == outcome_of(rules, conditions), "the verdict follows from its reasons");
}

void expect_words(const Rule& rules, const Verdict& verdict, core::Language language) {
    const auto page = in_words(verdict, rules, language, core::Instant{}, core::parse_date("2013-09-02"), questions());
    expect(page.reasons.size() == verdict.reasons.size(), "each reason has its words");
    for (const auto& line : page.reasons)
        expect(!line.sentence.empty() && core::valid_utf8(line.sentence), "a reason is told in a sentence");
    for (const auto& line : rule_lines(rules, language, questions()))
        expect(!line.empty() && core::valid_utf8(line), "what is asked is told");
    for (const auto& rule : rules.rules) (void)counts(rule, language);
}

void expect_turned(const Weighed& weighed, const Verdict& verdict) {
    Rule none;
    none.key = programmes::samples::key("the-other-way-round");
    none.kind = RuleKind::none;
    none.rules = {weighed.rules};
    const auto other = check(none, weighed.facts, weighed.occasion);
    expect(outcome_of(other) == turned(outcome_of(verdict)), "none of a rule is its opposite");
}

void weigh(const Weighed& weighed) {
    const auto faults = programmes::faults(weighed.rules, questions());
    for (const auto& fault : faults) expect(!fault.field.empty() && !fault.message.empty(), "a fault says where it is");
    if (!faults.empty()) return;
    const auto verdict = check(weighed.rules, weighed.facts, weighed.occasion);
    const auto again = core::from_json<Weighed>(core::to_json(weighed));
    expect_equal(core::to_json(check(again.rules, again.facts, again.occasion)), core::to_json(verdict),
                 "a file read again comes out the same");
    expect(programmes::faults(again.rules, questions()).empty(), "what was saved may be saved again");
    const auto kept = core::to_json(verdict);
    Verdict stored;
    core::read_stored_json(kept, core::shape_of<Verdict>(), &stored);
    expect_equal(core::to_json(stored), kept, "a verdict is stored as it came out");
    expect_reasoned(weighed.rules, verdict);
    expect_turned(weighed, verdict);
    for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt})
        expect_words(weighed.rules, verdict, language);
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::Weighed weighed;
    try {
        weighed = core::from_json<fuzz::Weighed>(fuzz::as_text(bytes, size));
    } catch (const core::Problem&) {
        return 0;
    }
    fuzz::weigh(weighed);
    return 0;
}
