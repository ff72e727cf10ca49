#include <gtest/gtest.h>

#include "programmes/eligibility_samples.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

std::vector<std::string> told(const Rule& rules, const Questions& questions = asked_questions()) {
    std::vector<std::string> lines;
    for (const auto& fault : faults(rules, questions))
        lines.push_back(fault.field + " " + fault.code + ": " + fault.message.en);
    return lines;
}
using Lines = std::vector<std::string>;

Outcome outcome(const Rule& rule, std::vector<std::string_view> chosen) {
    return weigh(rule, telling(chose(std::move(chosen)))).outcome;
}

Outcome seats(RuleKind kind, std::int64_t limit, std::int64_t told) {
    return weigh(answered(kind, "seats", {}, limit), telling({named("seats"), {}, told, {}})).outcome;
}

Outcome since(RuleKind kind, std::string_view told) {
    return weigh(answered(kind, "since", {}, {}, "2012-06-01"), telling({named("since"), {}, {}, day(told)})).outcome;
}

}  // namespace

TEST(EligibilityAnswers, options_are_asked_for_one_of_them_all_or_none) {
    const auto any = answered(RuleKind::answer_any_of, "where", {"paris", "lyon"});
    const auto all = answered(RuleKind::answer_all_of, "where", {"paris", "lyon"});
    const auto none = answered(RuleKind::answer_none_of, "where", {"paris", "lyon"});
    EXPECT_EQ(outcome(any, {"lyon"}), Outcome::met);
    EXPECT_EQ(outcome(any, {"home"}), Outcome::broken);
    EXPECT_EQ(outcome(all, {"lyon"}), Outcome::broken);
    EXPECT_EQ(outcome(all, {"home", "lyon", "paris"}), Outcome::met);
    EXPECT_EQ(outcome(none, {"home"}), Outcome::met);
    EXPECT_EQ(outcome(none, {"home", "paris"}), Outcome::broken);
}

TEST(EligibilityAnswers, a_number_at_its_limit_meets_it) {
    EXPECT_EQ(seats(RuleKind::answer_at_least, 3, 3), Outcome::met);
    EXPECT_EQ(seats(RuleKind::answer_at_least, 3, 2), Outcome::broken);
    EXPECT_EQ(seats(RuleKind::answer_at_most, 3, 3), Outcome::met);
    EXPECT_EQ(seats(RuleKind::answer_at_most, 3, 4), Outcome::broken);
    EXPECT_EQ(seats(RuleKind::answer_at_most, 0, -1), Outcome::met);
}

TEST(EligibilityAnswers, the_day_of_the_rule_is_neither_before_nor_after_it) {
    EXPECT_EQ(since(RuleKind::answer_before, "2012-05-31"), Outcome::met);
    EXPECT_EQ(since(RuleKind::answer_before, "2012-06-01"), Outcome::broken);
    EXPECT_EQ(since(RuleKind::answer_after, "2012-06-01"), Outcome::broken);
    EXPECT_EQ(since(RuleKind::answer_after, "2012-06-02"), Outcome::met);
}

TEST(EligibilityAnswers, what_is_not_answered_can_not_be_told) {
    for (const auto& rule :
         {answered(RuleKind::answer_none_of, "where", {"paris"}), answered(RuleKind::answer_at_most, "seats", {}, 1),
          answered(RuleKind::answer_before, "since", {}, {}, "2012-06-01"), answered(RuleKind::answer_given, "why"),
          answered(RuleKind::consent_given, "share")}) {
        EXPECT_EQ(weigh(rule, Facts{}).outcome, Outcome::unknown);
        EXPECT_EQ(check(group(RuleKind::none, {rule}), Facts{}, {}).eligibility, Eligibility::cannot_tell);
    }
}

TEST(EligibilityAnswers, an_answer_or_a_consent_is_there_whatever_it_says) {
    EXPECT_EQ(weigh(answered(RuleKind::answer_given, "why"), telling({named("why"), {}, {}, {}})).outcome,
              Outcome::met);
    EXPECT_EQ(weigh(answered(RuleKind::answer_given, "where"), telling(chose({"home"}))).outcome, Outcome::met);
    Facts facts;
    facts.consents = std::vector{named("share")};
    EXPECT_EQ(weigh(answered(RuleKind::consent_given, "share"), facts).outcome, Outcome::met);
    EXPECT_EQ(weigh(answered(RuleKind::consent_given, "other"), facts).outcome, Outcome::unknown);
}

TEST(EligibilityAnswers, a_reader_is_led_to_the_answer_or_the_consent) {
    EXPECT_EQ(fact_of(weigh(answered(RuleKind::answer_given, "why"), Facts{})), Fact::answer);
    EXPECT_EQ(fact_of(weigh(answered(RuleKind::consent_given, "share"), Facts{})), Fact::consent);
}

TEST(AnswerFaults, rules_over_what_is_asked_have_none) {
    EXPECT_EQ(told(answered(RuleKind::answer_all_of, "where", {"paris", "home"})), Lines{});
    EXPECT_EQ(told(answered(RuleKind::answer_at_least, "seats", {}, -3)), Lines{});
    EXPECT_EQ(told(answered(RuleKind::answer_after, "since", {}, {}, "2012-06-01")), Lines{});
    EXPECT_EQ(told(answered(RuleKind::answer_given, "seats")), Lines{});
    EXPECT_EQ(told(answered(RuleKind::consent_given, "share")), Lines{});
}

TEST(AnswerFaults, a_question_that_is_no_longer_asked_is_told) {
    const Lines gone{
        "answer.question removed: The call no longer asks this. Choose another question, or remove the rule."};
    EXPECT_EQ(told(answered(RuleKind::answer_given, "gone")), gone);
    EXPECT_EQ(told(answered(RuleKind::consent_given, "why")), gone);
    EXPECT_EQ(told(answered(RuleKind::answer_given, "share")), gone);
    EXPECT_EQ(told(rule(RuleKind::answer_given)),
              (Lines{"answer.question required: Choose the question that the rule looks at."}));
}

TEST(AnswerFaults, an_option_that_is_no_longer_offered_is_told) {
    EXPECT_EQ(told(group(RuleKind::all, {answered(RuleKind::answer_any_of, "where", {"paris", "rome"})})),
              (Lines{"rules.0.answer.options.1 removed: This option is no longer offered. Choose another one."}));
    EXPECT_EQ(told(answered(RuleKind::answer_any_of, "where")), (Lines{"answer.options required: Choose an option."}));
}

TEST(AnswerFaults, a_question_must_be_of_the_kind_that_is_weighed) {
    const Lines other{
        "answer.question other_kind: This question is now of another kind. Choose again how its answer counts, or "
        "remove the rule."};
    EXPECT_EQ(told(answered(RuleKind::answer_at_least, "where", {}, 3)), other);
    EXPECT_EQ(told(answered(RuleKind::answer_any_of, "seats", {"paris"})), other);
    EXPECT_EQ(told(answered(RuleKind::answer_at_least, "seats")),
              (Lines{"answer.number required: Give the number that the answer is held against."}));
    EXPECT_EQ(told(answered(RuleKind::answer_before, "since")),
              (Lines{"answer.day required: Give the day that the answer is held against."}));
}
