#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

Outcome outcome(const Facts& facts) { return weigh(revenue_limits(), facts).outcome; }
Why why(const Facts& facts) { return weigh(revenue_limits(), facts).why; }

}  // namespace

TEST(RevenueRule, each_country_has_its_limit) {
    EXPECT_EQ(outcome(earning(699'999'99, "EUR", "FR")), Outcome::met);
    EXPECT_EQ(outcome(earning(700'000'00, "EUR", "FR")), Outcome::broken);
    EXPECT_EQ(outcome(earning(999'999'99, "USD", "BR")), Outcome::met);
    EXPECT_EQ(outcome(earning(1'000'000'00, "USD", "BR")), Outcome::broken);
}

TEST(RevenueRule, another_currency_is_compared_at_the_rate_of_the_rule) {
    EXPECT_EQ(outcome(earning(751'879'69, "EUR", "BR")), Outcome::met);  // 999,999.98 $
    EXPECT_EQ(outcome(earning(751'879'70, "EUR", "BR")), Outcome::broken);
    EXPECT_EQ(*weigh(revenue_limits(), earning(751'879'70, "EUR", "BR")).converted, 1'000'000'00);
    EXPECT_EQ(outcome(earning(930'999'99, "USD", "FR")), Outcome::met);
    EXPECT_EQ(outcome(earning(931'000'00, "USD", "FR")), Outcome::broken);
    EXPECT_EQ(*weigh(revenue_limits(), earning(930'999'99, "USD", "FR")).converted, 699'999'99);
}

TEST(RevenueRule, the_greatest_amounts_and_rates_do_not_overflow) {
    auto rule = revenue_limits();
    rule.rates = {{currency("EUR"), currency("USD"), {1'000'000'000'000}}};
    EXPECT_EQ(weigh(rule, earning(Cents::max, "EUR", "BR")).outcome, Outcome::broken);
    EXPECT_EQ(*weigh(rule, earning(Cents::max, "EUR", "BR")).converted, Cents::max);
    EXPECT_EQ(*weigh(rule, earning(Cents::max, "USD", "FR")).converted, 1'000'000'000);
}

TEST(RevenueRule, without_a_rate_nobody_can_tell) {
    EXPECT_EQ(outcome(earning(10'000'00, "BRL", "BR")), Outcome::unknown);
    EXPECT_EQ(why(earning(10'000'00, "BRL", "BR")), Why::no_rate);
}

TEST(RevenueRule, no_revenue_yet_is_under_any_limit) {
    Facts facts;
    facts.revenue = Revenue::none_yet;
    EXPECT_EQ(outcome(facts), Outcome::met);
    EXPECT_EQ(why(facts), Why::not_yet);
    EXPECT_EQ(outcome(earning(0, "BRL", {})), Outcome::met);
}

TEST(RevenueRule, silence_and_discretion_are_told_apart) {
    Facts facts;
    facts.country = country("FR");
    EXPECT_EQ(why(facts), Why::unanswered);
    facts.revenue = Revenue::rather_not_say;
    EXPECT_EQ(why(facts), Why::rather_not_say);
    facts.revenue = Revenue::amount;
    EXPECT_EQ(why(facts), Why::unanswered);
    facts.revenue_cents = Cents{100};
    EXPECT_EQ(why(facts), Why::no_currency);
    EXPECT_EQ(outcome(facts), Outcome::unknown);
}

TEST(RevenueRule, the_country_matters_only_between_the_limits) {
    EXPECT_EQ(outcome(earning(600'000'00, "EUR", {})), Outcome::met);
    EXPECT_EQ(why(earning(600'000'00, "EUR", {})), Why::every_limit);
    EXPECT_EQ(outcome(earning(720'000'00, "EUR", {})), Outcome::unknown);
    EXPECT_EQ(why(earning(720'000'00, "EUR", {})), Why::no_country);
    EXPECT_EQ(outcome(earning(800'000'00, "EUR", {})), Outcome::broken);
}

TEST(RevenueRule, where_no_limit_applies_any_revenue_passes) {
    auto rule = revenue_limits();
    rule.limits.pop_back();
    EXPECT_EQ(weigh(rule, earning(9'000'000'00, "USD", "BR")).outcome, Outcome::met);
    EXPECT_EQ(weigh(rule, earning(9'000'000'00, "USD", "BR")).why, Why::no_limit);
    EXPECT_EQ(weigh(rule, earning(9'000'000'00, "EUR", {})).why, Why::no_country);
    EXPECT_EQ(weigh(rule, earning(600'000'00, "EUR", {})).outcome, Outcome::met);
}

TEST(RevenueRule, one_limit_for_everybody_needs_no_country) {
    auto rule = revenue_limits();
    rule.limits.erase(rule.limits.begin());
    EXPECT_EQ(weigh(rule, earning(1'000'000'00, "USD", {})).outcome, Outcome::broken);
    EXPECT_EQ(*weigh(rule, earning(1'000'000'00, "USD", {})).limit, 1'000'000'00);
}
