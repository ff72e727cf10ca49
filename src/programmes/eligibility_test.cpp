#include "programmes/eligibility.hpp"

#include <gtest/gtest.h>

#include "core/json.hpp"
#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Facts of_spark() {
    Facts facts = team_of(3);
    facts.developers = core::Count{1};
    facts.technologies = {"PHP", "Windows Azure"};
    return facts;
}

std::vector<std::string> decided(const Verdict& verdict) {
    std::vector<std::string> keys;
    for (const auto& reason : verdict.reasons)
        if (reason.decided) keys.push_back(reason.rule.str());
    return keys;
}

}  // namespace

TEST(Eligibility, an_eligible_file_owes_it_to_every_rule) {
    const auto verdict = check(spark_pattern(), of_spark(), closing_on("2013-03-03"));
    EXPECT_EQ(verdict.eligibility, Eligibility::eligible);
    EXPECT_EQ(decided(verdict), (std::vector<std::string>{"people", "developer", "technology"}));
    EXPECT_EQ(first_trouble(verdict), nullptr);
}

TEST(Eligibility, a_broken_rule_decides_whatever_is_unknown) {
    auto facts = team_of(6);
    const auto verdict = check(spark_pattern(), facts, closing_on("2013-03-03"));
    EXPECT_EQ(verdict.eligibility, Eligibility::not_eligible);
    EXPECT_EQ(decided(verdict), std::vector<std::string>{"people"});
    EXPECT_EQ(first_trouble(verdict)->rule, key("people"));
    EXPECT_EQ(verdict.reasons.size(), 3u);
}

TEST(Eligibility, doubt_is_explained_by_what_is_unknown) {
    auto facts = of_spark();
    facts.technologies.clear();
    const auto verdict = check(spark_pattern(), facts, closing_on("2013-03-03"));
    EXPECT_EQ(verdict.eligibility, Eligibility::cannot_tell);
    EXPECT_EQ(decided(verdict), std::vector<std::string>{"technology"});
}

TEST(Eligibility, one_of_any_is_enough_and_explains_alone) {
    const auto either =
        group(RuleKind::any, {rule(RuleKind::has_developer, "code"), rule(RuleKind::people_fewer_than, "few", 3)});
    auto facts = team_of(2);
    EXPECT_EQ(decided(check(either, facts, {})), std::vector<std::string>{"few"});
    facts = team_of(9);
    EXPECT_EQ(check(either, facts, {}).eligibility, Eligibility::cannot_tell);
    facts.developers = core::Count{0};
    EXPECT_EQ(decided(check(either, facts, {})), (std::vector<std::string>{"code", "few"}));
}

TEST(Eligibility, an_excluded_rule_that_holds_is_broken) {
    const auto nowhere = group(RuleKind::none, {based_in({country("FR")})});
    Facts facts;
    facts.country = country("FR");
    const auto verdict = check(nowhere, facts, {});
    EXPECT_EQ(verdict.eligibility, Eligibility::not_eligible);
    EXPECT_EQ(verdict.reasons[0].outcome, Outcome::broken);
    EXPECT_EQ(verdict.reasons[0].sense, Sense::excluded);
    EXPECT_EQ(check(group(RuleKind::none, {nowhere}), facts, {}).eligibility, Eligibility::eligible);
}

TEST(Eligibility, a_group_with_words_of_its_own_speaks_for_its_parts) {
    auto either = group(RuleKind::any,
                        {rule(RuleKind::has_developer, "code"), rule(RuleKind::people_fewer_than, "few", 3)}, "way-in");
    either.sentence = core::Words::of("Tell us who will write the code.", "", "");
    auto facts = team_of(9);
    EXPECT_EQ(decided(check(either, facts, {})), (std::vector<std::string>{"code"}));
    facts.developers = core::Count{0};
    EXPECT_EQ(decided(check(either, facts, {})), (std::vector<std::string>{"way-in"}));
}

TEST(Eligibility, no_rules_let_everybody_in) {
    EXPECT_EQ(check(group(RuleKind::all, {}), {}, {}).eligibility, Eligibility::eligible);
}

TEST(Eligibility, a_reason_names_the_fact_to_put_right) {
    EXPECT_EQ(fact_of(weigh(rule(RuleKind::has_developer), {})), Fact::developers);
    EXPECT_EQ(fact_of(weigh(revenue_limits(), earning(720'000'00, "EUR", {}))), Fact::country);
    EXPECT_EQ(fact_of(weigh(revenue_limits(), earning(800'000'00, "EUR", "FR"))), Fact::revenue);
}

TEST(Eligibility, a_stored_verdict_comes_back_as_it_was) {
    auto facts = of_spark();
    facts.people = core::Count{6};
    const auto text = core::to_json(check(spark_pattern(), facts, closing_on("2013-03-03")));
    EXPECT_EQ(core::to_json(core::from_json<Verdict>(text)), text);
    EXPECT_EQ(
        text.substr(0, text.find('}') + 1),
        R"({"eligibility":"not_eligible","reasons":[{"rule":"people","kind":"people_fewer_than","outcome":"broken",)"
        R"("why":"told","sense":"wanted","decided":true,"have":6,"limit":5})");
}

TEST(Eligibility, a_tree_of_rules_comes_back_as_it_was_written) {
    auto rules = group(RuleKind::none, {bizspark_pattern(), spark_pattern()});
    const auto text = core::to_json(rules);
    EXPECT_EQ(core::to_json(core::from_json<Rule>(text)), text);
}
