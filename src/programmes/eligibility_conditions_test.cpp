#include "programmes/eligibility.hpp"

#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Outcome under_three(std::string_view founded, std::string_view closing) {
    return weigh(rule(RuleKind::younger_than_years, "age", 3), founded_on(founded), closing_on(closing)).outcome;
}

}  // namespace

TEST(EligibilityConditions, fewer_than_five_ends_at_four) {
    const auto fewer_than_five = rule(RuleKind::people_fewer_than, "people", 5);
    EXPECT_EQ(weigh(fewer_than_five, team_of(4)).outcome, Outcome::met);
    EXPECT_EQ(weigh(fewer_than_five, team_of(5)).outcome, Outcome::broken);
    EXPECT_EQ(weigh(fewer_than_five, team_of(6)).outcome, Outcome::broken);
    EXPECT_EQ(weigh(fewer_than_five, Facts{}).outcome, Outcome::unknown);
    EXPECT_EQ(weigh(fewer_than_five, team_of(0)).why, Why::unanswered);
}

TEST(EligibilityConditions, one_developer_is_enough_and_silence_is_not_a_no) {
    const auto developer = rule(RuleKind::has_developer);
    Facts facts;
    EXPECT_EQ(weigh(developer, facts).outcome, Outcome::unknown);
    facts.developers = core::Count{0};
    EXPECT_EQ(weigh(developer, facts).outcome, Outcome::broken);
    facts.developers = core::Count{1};
    EXPECT_EQ(weigh(developer, facts).outcome, Outcome::met);
}

TEST(EligibilityConditions, a_company_is_three_on_its_third_birthday) {
    EXPECT_EQ(under_three("2010-03-03", "2013-03-03"), Outcome::broken);
    EXPECT_EQ(under_three("2010-03-04", "2013-03-03"), Outcome::met);
    EXPECT_EQ(under_three("2010-03-02", "2013-03-03"), Outcome::broken);
    EXPECT_EQ(under_three("2013-06-01", "2013-03-03"), Outcome::met);
}

TEST(EligibilityConditions, a_company_founded_on_29_february_ages_on_1_march) {
    EXPECT_EQ(under_three("2012-02-29", "2015-02-28"), Outcome::met);
    EXPECT_EQ(under_three("2012-02-29", "2015-03-01"), Outcome::broken);
    EXPECT_EQ(months_between(day("2012-02-29"), day("2016-02-28")), 47);
    EXPECT_EQ(months_between(day("2012-02-29"), day("2016-02-29")), 48);
}

TEST(EligibilityConditions, months_are_completed_on_the_day_of_the_same_number) {
    EXPECT_EQ(months_between(day("2010-07-02"), day("2013-09-02")), 38);
    EXPECT_EQ(months_between(day("2010-07-03"), day("2013-09-02")), 37);
    EXPECT_EQ(months_between(day("2013-01-31"), day("2013-02-28")), 0);
    EXPECT_EQ(months_between(day("2013-01-31"), day("2013-03-01")), 1);
    EXPECT_EQ(months_between(day("2013-03-04"), day("2013-03-03")), -1);
    EXPECT_EQ(months_between(day("2014-03-03"), day("2013-03-03")), -12);
}

TEST(EligibilityConditions, age_may_be_counted_on_the_first_day) {
    auto age = rule(RuleKind::younger_than_years, "age", 3);
    age.on = OnDay::first_day;
    const Occasion spring{day("2013-03-03"), day("2013-04-08")};
    EXPECT_EQ(weigh(age, founded_on("2010-04-08"), spring).outcome, Outcome::broken);
    EXPECT_EQ(weigh(age, founded_on("2010-04-09"), spring).outcome, Outcome::met);
    EXPECT_EQ(weigh(age, founded_on("2010-04-09")).why, Why::no_first_day);
    EXPECT_EQ(weigh(age, founded_on("2010-04-09")).outcome, Outcome::unknown);
}

TEST(EligibilityConditions, not_founded_yet_is_younger_than_any_age) {
    const auto age = rule(RuleKind::younger_than_years, "age", 3);
    Facts facts;
    EXPECT_EQ(weigh(age, facts).why, Why::unanswered);
    facts.founded = Founded::not_yet;
    EXPECT_EQ(weigh(age, facts).outcome, Outcome::met);
    EXPECT_EQ(weigh(age, facts).why, Why::not_yet);
    facts.founded = Founded::rather_not_say;
    EXPECT_EQ(weigh(age, facts).outcome, Outcome::unknown);
    EXPECT_EQ(weigh(age, facts).why, Why::rather_not_say);
    facts.founded = Founded::date;
    EXPECT_EQ(weigh(age, facts).why, Why::unanswered);
}

TEST(EligibilityConditions, private_ownership_is_what_the_team_says) {
    const auto held = rule(RuleKind::privately_held);
    Facts facts;
    const auto outcome = [&](PrivatelyHeld answer) {
        return facts.privately_held = answer, weigh(held, facts).outcome;
    };
    EXPECT_EQ(outcome(PrivatelyHeld::yes), Outcome::met);
    EXPECT_EQ(outcome(PrivatelyHeld::no), Outcome::broken);
    EXPECT_EQ(outcome(PrivatelyHeld::rather_not_say), Outcome::unknown);
    EXPECT_EQ(outcome(PrivatelyHeld::unanswered), Outcome::unknown);
}

TEST(EligibilityConditions, a_country_is_in_the_list_or_not) {
    const auto french = based_in({country("FR"), country("BE")});
    Facts facts;
    EXPECT_EQ(weigh(french, facts).outcome, Outcome::unknown);
    facts.country = country("BE");
    EXPECT_EQ(weigh(french, facts).outcome, Outcome::met);
    facts.country = country("BR");
    EXPECT_EQ(weigh(french, facts).outcome, Outcome::broken);
}
