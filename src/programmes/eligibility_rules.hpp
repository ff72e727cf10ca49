// The rules of a call as a tree that a manager builds: groups of conditions, each condition over one fact of the file
// or one answer.
#pragma once
#include "core/problem.hpp"
#include "core/words.hpp"
#include "programmes/eligibility_questions.hpp"

namespace programmes {

enum class RuleKind {
    all,   // each rule inside holds
    any,   // one of them is enough
    none,  // none of them may hold
    people_fewer_than,
    has_developer,
    uses_technology,
    younger_than_years,
    revenue_under,
    privately_held,
    country_in,
    answer_any_of,  // the call's own questions, from here on
    answer_all_of,
    answer_none_of,
    answer_at_least,
    answer_at_most,
    answer_before,
    answer_after,
    answer_given,  // whatever it is
    consent_given
};
constexpr bool is_group(RuleKind kind) { return kind <= RuleKind::none; }
constexpr bool is_of_answer(RuleKind kind) { return kind >= RuleKind::answer_any_of; }

enum class OnDay { closing_day, first_day };

// A revenue limit for companies in these countries; without countries, for those in every other one.
struct Limit {
    std::vector<core::Country> countries;
    core::Number<1, Cents::max> cents;
    core::Currency currency;
};

// One unit of `from` is worth that many millionths of a unit of `to`; set by the manager and used both ways.
struct Rate {
    core::Currency from, to;
    core::Number<1, 1'000'000'000'000> millionths;
};

// Which question of the call is looked at, and what its answer is held against.
struct AnswerWanted {
    QuestionKey question;  // or the consent
    std::vector<QuestionKey> options;
    std::optional<std::int64_t> number;
    std::optional<core::Date> day;
};

struct Rule {
    core::Slug key;  // unique in its tree, stable over its versions
    RuleKind kind = RuleKind::all;
    std::optional<core::Count> number;      // people_fewer_than, younger_than_years
    std::vector<Limit> limits;              // revenue_under: where none applies, any revenue is under it
    std::vector<Rate> rates;                // revenue_under
    std::vector<core::Country> countries;   // country_in
    std::vector<std::string> technologies;  // uses_technology: a maker's name stands for all that it makes
    std::optional<OnDay> on;                // younger_than_years: the closing day unless told
    std::optional<AnswerWanted> answer;     // the kinds over the call's own questions
    core::Words sentence;                   // told instead of the standard one when this rule is broken
    std::vector<Rule> rules;                // groups
};

}  // namespace programmes
template <> inline constexpr bool core::often_read<programmes::Rule> = true;
namespace programmes {

inline constexpr int deepest_rule = 6;
inline constexpr int most_rules = 100;

// Every fault of a tree over what a call asks, each with its path ("rules.0.number" below `path`), a stable code and a
// sentence; none: it may be saved. Parameters that a kind does not use are let through, since a form keeps them while
// kinds are tried.
std::vector<core::FieldError> faults(const Rule& rules, const Questions& questions, const std::string& path = {});

// The rule with that key in the tree, or null.
const Rule* find_rule(const Rule& rules, const core::Slug& key);

// What the programmes of the first house ask for; a manager starts from these.
Rule spark_pattern();
Rule bizspark_pattern();
Rule imagine_cup_pattern();

}  // namespace programmes
