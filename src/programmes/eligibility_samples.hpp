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
