// Whether a file meets the rules of a call, with the reason of each rule in numbers that any language can tell.
#pragma once
#include "programmes/eligibility_rules.hpp"

namespace programmes {

// What the rules know of the call itself.
struct Occasion {
    core::Date closing_day{};  // in the call's time zone
    std::optional<core::Date> first_day;
};

enum class Eligibility { eligible, not_eligible, cannot_tell };
enum class Outcome { met, broken, unknown };
enum class Sense { wanted, excluded };  // excluded: the rule stands below an odd number of `none`
constexpr Sense turned(Sense sense) { return sense == Sense::wanted ? Sense::excluded : Sense::wanted; }
enum class Fact { people, developers, technologies, founded, revenue, privately_held, country, answer, consent };

// What stood behind an outcome; with the kind and the sense it picks the sentence.
enum class Why {
    told,  // the fact was there and was compared
    unanswered,
    rather_not_say,
    not_yet,       // not founded, or no revenue
    no_limit,      // revenue: no limit in that country
    every_limit,   // revenue: the country is unknown, and it makes no difference
    no_country,    // revenue: the limit depends on the unanswered country
    no_currency,   // revenue: an amount without its currency
    no_rate,       // revenue: the rule holds no rate between the two currencies
    no_first_day,  // age: the call has no first day yet
    own_words      // a group that speaks for its parts
};

// One rule's outcome as it is stored: ids, keys, enums and numbers, and of the technologies only our own or the rule's
// spelling, never what the team wrote. What is absent is left out of the JSON.
struct Reason {
    core::Slug rule;
    RuleKind kind = RuleKind::all;
    Outcome outcome = Outcome::unknown;  // as the call sees it: an excluded condition that holds is broken
    Why why = Why::told;
    Sense sense = Sense::wanted;
    bool decided = false;  // one of those that made the verdict what it is
    core::Change<std::int64_t>
        have;  // people, who write code, months of age, cents; 1 or 0 for yes or no; a number answered
    core::Change<std::int64_t> limit;      // people, years, cents
    core::Change<std::int64_t> converted;  // cents of `have` in the limit's currency
    core::Change<core::Currency> currency, limit_currency;
    core::Change<core::Date> day;  // on which the age is counted; a day answered
    core::Change<core::Country> country;
    core::Change<std::string> technology;            // the one that counted
    core::Change<std::vector<QuestionKey>> choices;  // options that were chosen
};

// What a reader would change to change the outcome; none when the team cannot.
std::optional<Fact> fact_of(const Reason& reason);

struct Verdict {
    Eligibility eligibility = Eligibility::cannot_tell;
    std::vector<Reason> reasons;  // of each condition, in the order of the tree
};

// Weighs a file by three-valued logic (Kleene): what is unknown decides only where it could turn the verdict. `decided`
// marks the smallest honest explanation: of an eligible file the rules that were met, of another the broken ones, of
// a doubtful one the unknown ones. A broken group with a sentence of its own has a reason too and speaks for its parts.
// Pure; expects rules without faults; linear in rules and technologies.
Verdict check(const Rule& rules, const Facts& facts, const Occasion& occasion);

// The first reason that keeps a file from being eligible, or null.
const Reason* first_trouble(const Verdict& verdict);

// Completed months from one day to a later one, negative to an earlier one. A month is complete on the day of the same
// number, or, in a month too short for it, on the first of the next: founded on 29 February 2012, a company is three
// years old on 1 March 2015 (as Brazil's Civil Code counts, art. 132 § 3; in doubt for the founder).
int months_between(core::Date from, core::Date to);

}  // namespace programmes
