#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

std::vector<std::string> told(const Rule& rules) {
    std::vector<std::string> lines;
    for (const auto& fault : faults(rules, {}))
        lines.push_back(fault.field + " " + fault.code + ": " + fault.message.en);
    return lines;
}
using Lines = std::vector<std::string>;

Rule nested(int depth) {
    return depth == 1 ? rule(RuleKind::has_developer, "leaf")
                      : group(RuleKind::any, {nested(depth - 1)}, "level-" + std::to_string(depth));
}

Rule wide(int conditions) {
    std::vector<Rule> rules;
    rules.reserve(static_cast<std::size_t>(conditions));
    for (int i = 0; i < conditions; ++i) rules.push_back(rule(RuleKind::has_developer, "rule-" + std::to_string(i)));
    return group(RuleKind::all, std::move(rules));
}

}  // namespace

TEST(RuleFaults, the_patterns_have_none) {
    EXPECT_EQ(told(spark_pattern()), Lines{});
    EXPECT_EQ(told(bizspark_pattern()), Lines{});
    EXPECT_EQ(told(imagine_cup_pattern()), Lines{});
    EXPECT_EQ(told(group(RuleKind::all, {})), Lines{});
}

TEST(RuleFaults, every_rule_has_a_key_of_its_own) {
    auto rules = group(RuleKind::all, {rule(RuleKind::has_developer, "a"), rule(RuleKind::privately_held, "a")});
    EXPECT_EQ(told(rules), (Lines{"rules.1.key taken: Another rule has this key."}));
    rules.rules[1].key = {};
    EXPECT_EQ(told(rules), (Lines{"rules.1.key required: Give the rule a key."}));
}

TEST(RuleFaults, numbers_are_asked_for_and_sensible) {
    EXPECT_EQ(told(rule(RuleKind::people_fewer_than)),
              (Lines{"number required: Give the number of people, from 2 to 1,000."}));
    EXPECT_EQ(told(rule(RuleKind::people_fewer_than, "p", 1)),
              (Lines{"number out_of_range: Give the number of people, from 2 to 1,000."}));
    EXPECT_EQ(told(rule(RuleKind::people_fewer_than, "p", 2)), Lines{});
    EXPECT_EQ(told(rule(RuleKind::younger_than_years, "y", 101)),
              (Lines{"number out_of_range: Give the number of years, from 1 to 100."}));
}

TEST(RuleFaults, a_group_holds_rules_and_a_condition_none) {
    EXPECT_EQ(told(group(RuleKind::all, {group(RuleKind::none, {}, "inner")})),
              (Lines{"rules.0.rules required: Put a rule into this group, or remove it."}));
    EXPECT_EQ(told(group(RuleKind::any, {})), (Lines{"rules required: Nobody can meet one of no rules. Add a rule."}));
    auto condition = rule(RuleKind::has_developer);
    condition.rules = {rule(RuleKind::has_developer, "inner")};
    EXPECT_EQ(told(condition), (Lines{"rules not_a_group: Only a group may hold other rules."}));
}

TEST(RuleFaults, a_tree_is_at_most_six_deep_and_a_hundred_wide) {
    EXPECT_EQ(told(nested(6)), Lines{});
    EXPECT_EQ(
        told(nested(7)),
        (Lines{
            "rules.0.rules.0.rules.0.rules.0.rules.0.rules too_deep: Rules may stand in each other at most 6 deep."}));
    EXPECT_EQ(told(wide(99)), Lines{});
    EXPECT_EQ(told(wide(100)), (Lines{"rules too_many: A call has at most 100 rules."}));
    EXPECT_EQ(told(wide(5000)), (Lines{"rules too_many: A call has at most 100 rules."}));
}

TEST(RuleFaults, lists_are_not_empty_and_hold_nothing_twice) {
    EXPECT_EQ(told(uses({})), (Lines{"technologies required: Name a technology or its maker."}));
    EXPECT_EQ(told(uses({"Azure", " "})),
              (Lines{"technologies.1 invalid: Name the technology in 1 to 80 characters."}));
    EXPECT_EQ(told(based_in({})), (Lines{"countries required: Choose a country."}));
    EXPECT_EQ(told(based_in({country("FR"), country("FR")})),
              (Lines{"countries.1 repeated: This country is there already."}));
}

TEST(RuleFaults, each_country_has_one_limit_and_each_pair_one_rate) {
    auto rule = revenue_limits();
    rule.limits.push_back({{country("FR")}, {1}, currency("EUR")});
    rule.limits.push_back({{}, {1}, {}});
    rule.rates.push_back({currency("USD"), currency("EUR"), {1}});
    rule.rates.push_back({currency("USD"), currency("USD"), {1}});
    EXPECT_EQ(told(rule), (Lines{"limits.2.countries repeated: Another limit already names one of these countries.",
                                 "limits.3.currency required: Choose the currency of the limit.",
                                 "limits.3.countries repeated: Another limit is already for all other countries.",
                                 "rates.1.to repeated: There is already a rate between these currencies.",
                                 "rates.2.to same: A rate is between two currencies."}));
    rule.limits.clear();
    rule.rates.clear();
    EXPECT_EQ(told(rule), (Lines{"limits required: Give a revenue limit."}));
}

TEST(RuleFaults, paths_start_where_the_tree_lies_in_the_input) {
    EXPECT_EQ(faults(group(RuleKind::all, {uses({})}), {}, "rules").at(0).field, "rules.rules.0.technologies");
    EXPECT_EQ(faults(uses({}), {}, "rules").at(0).field, "rules.technologies");
}
