// The rules that the first house's programmes ask for, as patterns to start from.
#include "programmes/eligibility_rules.hpp"

namespace programmes {
namespace {

core::Slug key(std::string_view text) { return core::Slug::from(text).value(); }
core::Country country(std::string_view code) { return core::Country::from(code).value(); }
core::Currency currency(std::string_view code) { return core::Currency::from(code).value(); }

Rule condition(std::string_view name, RuleKind kind, std::optional<core::Count> number = {}) {
    Rule rule;
    rule.key = key(name);
    rule.kind = kind;
    rule.number = number;
    return rule;
}

Rule all_of(std::vector<Rule> rules) {
    Rule rule;
    rule.key = key("all");
    rule.rules = std::move(rules);
    return rule;
}

Rule uses_microsoft() {
    auto rule = condition("technology", RuleKind::uses_technology);
    rule.technologies = {"Microsoft"};
    return rule;
}

// 1.33 dollars a euro is the mean of 2013, rounded.
Rule bizspark_revenue() {
    auto rule = condition("revenue", RuleKind::revenue_under);
    rule.limits = {{{country("FR")}, {700'000'00}, currency("EUR")}, {{}, {1'000'000'00}, currency("USD")}};
    rule.rates = {{currency("EUR"), currency("USD"), {1'330'000}}};
    return rule;
}

}  // namespace

Rule spark_pattern() {
    return all_of({condition("people", RuleKind::people_fewer_than, core::Count{5}),
                   condition("developer", RuleKind::has_developer), uses_microsoft()});
}

Rule bizspark_pattern() {
    auto age = condition("age", RuleKind::younger_than_years, core::Count{3});
    age.on = OnDay::closing_day;
    return all_of({condition("privately-held", RuleKind::privately_held), std::move(age), bizspark_revenue()});
}

// Teams of up to four students with a project on the sponsor's technology.
Rule imagine_cup_pattern() {
    return all_of({condition("people", RuleKind::people_fewer_than, core::Count{5}), uses_microsoft()});
}

}  // namespace programmes
