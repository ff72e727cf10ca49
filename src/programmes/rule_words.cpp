#include "programmes/rule_words.hpp"

#include "programmes/eligibility_answer_faults.hpp"
#include "programmes/rule_words_asked.hpp"
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

using core::Language;

Told phrases(const Reason& reason, Tense tense) {
    switch (reason.kind) {
        case RuleKind::people_fewer_than:
            return people_told(reason);
        case RuleKind::has_developer:
            return developers_told(reason);
        case RuleKind::uses_technology:
            return technologies_told(reason);
        case RuleKind::younger_than_years:
            return age_told(reason, tense);
        case RuleKind::revenue_under:
            return revenue_told(reason);
        case RuleKind::privately_held:
            return ownership_told(reason);
        case RuleKind::country_in:
            return country_told(reason);
        default:
            if (is_of_answer(reason.kind)) return answer_told(reason);
            break;
    }
    return {{"A condition of the call is not met", "Une condition de l’appel n’est pas remplie",
             "Uma condição da chamada não é atendida"},
            {}};
}

std::string amount(const core::Change<std::int64_t>& cents, const core::Change<core::Currency>& currency,
                   Language language) {
    return cents && currency ? money(*cents, *currency, language) : std::string();
}

std::string counted(const core::Change<std::int64_t>& number, Language language) {
    return number ? whole(*number, language) : std::string();
}

// Of a stored reason whose rule is gone, there is nothing to name.
void add_question(std::vector<Blank>& blanks, const Rule& rule, const Reason& reason, Language language,
                  const Questions& questions) {
    add_answer_blanks(blanks, rule, reason.sense, language, questions);
    const auto* asked = question_of(rule, questions);
    if (reason.choices) blanks.push_back({"answer", options_in_words(*reason.choices, asked, Joint::all, language)});
    if (reason.day) blanks.push_back({"answer", day_with_year(*reason.day, language)});
    if (reason.have) blanks.push_back({"answer", whole(*reason.have, language)});
}

void add_parameters(std::vector<Blank>& blanks, const Rule& rule, const Reason& reason, Language language) {
    if (rule.kind == RuleKind::uses_technology)
        blanks.push_back({"technologies", technologies_in_words(rule.technologies, reason.sense, language)});
    if (rule.kind == RuleKind::country_in)
        blanks.push_back({"countries", listed(country_names(rule.countries, language), Joint::all, language),
                          static_cast<std::int64_t>(rule.countries.size())});
}

std::vector<Blank> blanks_of(const Reason& reason, const Rule* rule, Language language, std::optional<core::Date> today,
                             const Questions& questions) {
    std::vector<Blank> blanks;
    if (rule && is_of_answer(rule->kind)) {
        add_question(blanks, *rule, reason, language, questions);
        return blanks;
    }
    if (reason.kind == RuleKind::revenue_under) {
        blanks.push_back({"have", amount(reason.have, reason.currency, language)});
        blanks.push_back({"limit", amount(reason.limit, reason.limit_currency, language)});
        blanks.push_back({"converted", amount(reason.converted, reason.limit_currency, language)});
    } else {
        blanks.push_back({"have", counted(reason.have, language), reason.have.value.value_or(0)});
        blanks.push_back({"limit", counted(reason.limit, language), reason.limit.value.value_or(0)});
    }
    if (reason.currency) blanks.push_back({"currency", (*reason.currency).str()});
    if (reason.limit_currency) blanks.push_back({"limit_currency", (*reason.limit_currency).str()});
    if (reason.day) blanks.push_back({"day", day_and_month(*reason.day, language, today)});
    if (reason.day && reason.have && *reason.have >= 0) blanks.push_back({"age", age(*reason.have, language)});
    if (reason.country) blanks.push_back({"country", country_name(*reason.country, language)});
    if (reason.technology) blanks.push_back({"technology", *reason.technology});
    if (rule) add_parameters(blanks, *rule, reason, language);
    return blanks;
}

}  // namespace

std::string sentence(const Reason& reason, const Rule& rules, Language language, std::optional<core::Date> today,
                     const Questions& questions) {
    const auto* rule = find_rule(rules, reason.rule);
    if (rule && reason.outcome == Outcome::broken && !rule->sentence.empty()) return rule->sentence.in(language);
    const auto tense = today && reason.day && *reason.day < *today ? Tense::past : Tense::to_come;
    const auto told = phrases(reason, tense);
    const auto blanks = blanks_of(reason, rule, language, today, questions);
    auto out = fill(told.fact, language, blanks);
    if (told.asked.en.empty()) return out + ".";
    return fill({"{fact}; {asked}.", "{fact} ; {asked}.", "{fact}; {asked}."}, language,
                {{"fact", std::move(out)}, {"asked", fill(told.asked, language, blanks)}});
}

VerdictPage in_words(const Verdict& verdict, const Rule& rules, Language language, core::Instant checked_at,
                     std::optional<core::Date> today, const Questions& questions) {
    VerdictPage page{verdict.eligibility, {}, checked_at};
    page.reasons.reserve(verdict.reasons.size());
    for (const auto& reason : verdict.reasons)
        page.reasons.push_back({reason.rule, reason.outcome, sentence(reason, rules, language, today, questions),
                                fact_of(reason), reason.decided});
    return page;
}

}  // namespace programmes
