// Short spellings of rules, facts and days for the tests of this room.
#pragma once
#include "programmes/eligibility.hpp"

namespace programmes::samples {

inline core::Slug key(std::string_view text) { return core::Slug::from(text).value(); }
inline core::Country country(std::string_view code) { return core::Country::from(code).value(); }
inline core::Currency currency(std::string_view code) { return core::Currency::from(code).value(); }
inline core::Date day(std::string_view iso) { return core::parse_date(iso).value(); }

inline Rule rule(RuleKind kind, std::string_view name = "rule", std::optional<std::int64_t> number = {}) {
    Rule made;
    made.key = key(name);
    made.kind = kind;
    if (number) made.number = core::Count{*number};
    return made;
}

inline Rule group(RuleKind kind, std::vector<Rule> rules, std::string_view name = "group") {
    auto made = rule(kind, name);
    made.rules = std::move(rules);
    return made;
}

inline Rule uses(std::vector<std::string> technologies) {
    auto made = rule(RuleKind::uses_technology);
    made.technologies = std::move(technologies);
    return made;
}

inline Rule based_in(std::vector<core::Country> countries) {
    auto made = rule(RuleKind::country_in);
    made.countries = std::move(countries);
    return made;
}

// 700,000 € in France, 1,000,000 $ elsewhere; 1 EUR = 1.33 USD.
inline Rule revenue_limits() { return *find_rule(bizspark_pattern(), key("revenue")); }

inline QuestionKey named(std::string_view question) { return QuestionKey::from(question).value(); }

// Four questions and a consent, as a call asks them.
inline Questions asked_questions() {
    const auto words = [](auto en, auto fr, auto pt) { return core::Words::of(en, fr, pt); };
    return {{"where",
             AnswerKind::choice,
             words("Where will you work?", "Où travaillerez-vous ?", "Onde vão trabalhar?"),
             {{"paris", words("Paris", "Paris", "Paris")},
              {"lyon", words("Lyon", "Lyon", "Lyon")},
              {"home", words("At home", "À la maison", "Em casa")}}},
            {"seats", AnswerKind::number, words("How many desks?", "Combien de bureaux ?", "Quantas mesas?"), {}},
            {"since", AnswerKind::day, words("Since when?", "Depuis quand ?", "Desde quando?"), {}},
            {"why", AnswerKind::text, words("Why here?", "Pourquoi ici ?", "Por que aqui?"), {}},
            {"share",
             AnswerKind::consent,
             words("Others may read us", "D’autres peuvent nous lire", "Outros podem nos ler"),
             {}}};
}

inline Rule answered(RuleKind kind, std::string_view question, const std::vector<std::string_view>& options = {},
                     std::optional<std::int64_t> number = {}, std::optional<std::string_view> on = {}) {
    auto made = rule(kind);
    made.answer.emplace();
    made.answer->question = named(question);
    for (const auto option : options) made.answer->options.push_back(named(option));
    made.answer->number = number;
    if (on) made.answer->day = day(*on);
    return made;
}

inline void answer(Facts& facts, AnswerFact told) {
    if (!facts.answers) facts.answers.emplace();
    std::erase_if(*facts.answers, [&](const AnswerFact& before) { return before.question == told.question; });
    facts.answers->push_back(std::move(told));
}

inline Facts telling(AnswerFact told) {
    Facts facts;
    answer(facts, std::move(told));
    return facts;
}

inline AnswerFact chose(const std::vector<std::string_view>& options) {
    AnswerFact told{named("where"), {}, {}, {}};
    for (const auto option : options) told.choices.push_back(named(option));
    return told;
}

inline Facts earning(std::int64_t cents, std::string_view in_currency, std::optional<std::string_view> where) {
    Facts facts;
    facts.revenue = Revenue::amount;
    facts.revenue_cents = Cents{cents};
    facts.revenue_currency = currency(in_currency);
    if (where) facts.country = country(*where);
    return facts;
}

inline Facts founded_on(std::string_view iso) {
    Facts facts;
    facts.founded = Founded::date;
    facts.founded_on = day(iso);
    return facts;
}

inline Occasion closing_on(std::string_view iso) { return {day(iso), {}}; }

inline Facts team_of(std::int64_t people) {
    Facts facts;
    facts.people = core::Count{people};
    return facts;
}

// The only reason that a condition gives.
inline Reason weigh(const Rule& condition, const Facts& facts, const Occasion& occasion = closing_on("2013-03-03")) {
    return check(condition, facts, occasion).reasons.at(0);
}

}  // namespace programmes::samples
