// Random trees of rules against random files, held against two other ways to the verdict: every completion of what is
// unknown by plain two-valued logic, and Kleene's tables.
#include <gtest/gtest.h>

#include <set>

#include "programmes/eligibility_random.hpp"

using namespace programmes;
using namespace programmes::samples;

namespace {

std::int64_t euro_limit(const Rule& rule, const Facts& facts) {
    if (*facts.country == country("FR")) return 700'000'00;
    return rule.limits.size() > 1 ? 751'879'70
                                  : std::int64_t{1} << 60;  // the first cent that makes 1,000,000 $ at 1.33
}

const AnswerFact* told(const Rule& rule, const Facts& facts) {
    if (facts.answers)
        for (const auto& answer : *facts.answers)
            if (answer.question == rule.answer->question) return &answer;
    return nullptr;
}

// The same of an answer, by sets and by numbers of days.
bool answer_holds(const Rule& rule, const Facts& facts) {
    if (rule.kind == RuleKind::consent_given) return facts.consents.has_value();
    const auto* answer = told(rule, facts);
    if (rule.kind == RuleKind::answer_given || !answer) return answer != nullptr;
    std::set<std::string> chosen, wanted, both;
    for (const auto& option : answer->choices) chosen.insert(option.str());
    for (const auto& option : rule.answer->options) wanted.insert(option.str());
    std::set_intersection(chosen.begin(), chosen.end(), wanted.begin(), wanted.end(), std::inserter(both, both.end()));
    const auto days = [&] {
        return (std::chrono::sys_days(*answer->day) - std::chrono::sys_days(*rule.answer->day)).count();
    };
    switch (rule.kind) {
        case RuleKind::answer_any_of:
            return !both.empty();
        case RuleKind::answer_all_of:
            return both == wanted;
        case RuleKind::answer_none_of:
            return both.empty();
        case RuleKind::answer_at_least:
            return !(*answer->number < *rule.answer->number);
        case RuleKind::answer_at_most:
            return !(*answer->number > *rule.answer->number);
        case RuleKind::answer_before:
            return days() < 0;
        default:
            return days() > 0;
    }
}

// Two-valued, for a file without holes, written apart from the code under test.
bool holds(const Rule& rule, const Facts& facts) {
    const auto inner = [&](const Rule& part) { return holds(part, facts); };
    const auto birthday = [&] {
        const auto on = rule.on == OnDay::first_day ? *occasion.first_day : occasion.closing_day;
        auto date = *facts.founded_on + std::chrono::years(rule.number->value);
        return std::chrono::sys_days(on) >= std::chrono::sys_days(date);  // 29 February overflows to 1 March
    };
    switch (rule.kind) {
        case RuleKind::all:
            return std::all_of(rule.rules.begin(), rule.rules.end(), inner);
        case RuleKind::any:
            return std::any_of(rule.rules.begin(), rule.rules.end(), inner);
        case RuleKind::none:
            return std::none_of(rule.rules.begin(), rule.rules.end(), inner);
        case RuleKind::people_fewer_than:
            return *facts.people < core::Count{rule.number->value};
        case RuleKind::has_developer:
            return facts.developers->value != 0;
        case RuleKind::uses_technology:
            return (facts.technologies[0] == "PHP") == (rule.technologies[0] == "PHP");
        case RuleKind::younger_than_years:
            return facts.founded == Founded::not_yet || !birthday();
        case RuleKind::revenue_under:
            return facts.revenue == Revenue::none_yet || facts.revenue_cents->value < euro_limit(rule, facts);
        case RuleKind::privately_held:
            return facts.privately_held == PrivatelyHeld::yes;
        case RuleKind::country_in:
            return facts.country == rule.countries[0];
        default:
            return answer_holds(rule, facts);
    }
}

// How many completions of the holes meet the rules, and how many there are.
struct Count {
    std::size_t met = 0, all = 0;
};

void complete(const Rule& rules, const std::vector<std::vector<Change>>& all, const std::vector<std::size_t>& holes,
              std::size_t hole, Facts& facts, Count& count) {
    if (hole == holes.size()) {
        ++count.all;
        if (holds(rules, facts)) ++count.met;
        return;
    }
    for (const auto& answer : all[holes[hole]]) {
        answer(facts);
        complete(rules, all, holes, hole + 1, facts, count);
    }
}

// 1 true, 0 unknown, -1 false: all is the least, any the greatest, none the least of the opposites.
int kleene(const Rule& rule, const std::function<int(const Rule&)>& leaf) {
    if (!is_group(rule.kind)) return leaf(rule);
    int value = rule.kind == RuleKind::any ? -1 : 1;
    for (const auto& part : rule.rules) {
        const int one = kleene(part, leaf);
        value = rule.kind == RuleKind::any ? std::max(value, one)
                                           : std::min(value, rule.kind == RuleKind::none ? -one : one);
    }
    return value;
}

int as_number(Outcome outcome) { return outcome == Outcome::met ? 1 : outcome == Outcome::broken ? -1 : 0; }
int as_number(Eligibility e) { return e == Eligibility::eligible ? 1 : e == Eligibility::not_eligible ? -1 : 0; }

const Reason& reason_of(const Verdict& verdict, const Rule& rule) {
    return *std::find_if(verdict.reasons.begin(), verdict.reasons.end(),
                         [&](const auto& r) { return r.rule == rule.key; });
}

}  // namespace

TEST(EligibilityOracle, a_firm_verdict_holds_however_the_unknown_is_answered) {
    Random random(20130303);
    const auto all = answers();
    std::array<int, 3> seen{};
    for (int round = 0; round < 1500; ++round) {
        int named = 0;
        const auto rules = random_tree(random, 4, named);
        std::vector<std::size_t> holes;
        auto facts = random_file(random, all, holes);
        const auto verdict = check(rules, facts, occasion);
        Count count;
        complete(rules, all, holes, 0, facts, count);
        ++seen[static_cast<std::size_t>(verdict.eligibility)];
        if (verdict.eligibility == Eligibility::eligible) {
            ASSERT_EQ(count.met, count.all) << round;
        }
        if (verdict.eligibility == Eligibility::not_eligible) {
            ASSERT_EQ(count.met, 0u) << round;
        }
        if (holes.empty()) {
            ASSERT_NE(verdict.eligibility, Eligibility::cannot_tell) << round;
        }
        if (!is_group(rules.kind) && verdict.eligibility == Eligibility::cannot_tell) {
            ASSERT_TRUE(count.met > 0 && count.met < count.all)
                << round << " one condition doubts only where both may come";
        }
    }
    for (const int times : seen) EXPECT_GT(times, 100);
}

TEST(EligibilityOracle, doubt_spreads_by_kleenes_tables) {
    Random random(4122013);
    const auto all = answers();
    for (int round = 0; round < 5000; ++round) {
        int named = 0;
        const auto rules = random_tree(random, 5, named);
        std::vector<std::size_t> holes;
        const auto facts = random_file(random, all, holes);
        const auto verdict = check(rules, facts, occasion);
        const auto alone = [&](const Rule& leaf) { return as_number(weigh(leaf, facts, occasion).outcome); };
        ASSERT_EQ(as_number(verdict.eligibility), kleene(rules, alone)) << round;
    }
}

TEST(EligibilityOracle, what_decided_suffices_and_agrees_with_the_verdict) {
    Random random(14052013);
    const auto all = answers();
    for (int round = 0; round < 5000; ++round) {
        int named = 0;
        const auto rules = random_tree(random, 5, named);
        std::vector<std::size_t> holes;
        const auto facts = random_file(random, all, holes);
        const auto verdict = check(rules, facts, occasion);
        const auto whole = as_number(verdict.eligibility);
        const auto plain = [&](const Reason& r) {
            return r.sense == Sense::wanted ? as_number(r.outcome) : -as_number(r.outcome);
        };
        const auto only_decided = [&](const Rule& leaf) {
            const auto& reason = reason_of(verdict, leaf);
            return reason.decided ? plain(reason) : 0;
        };
        const auto doubts_settled = [&](const Rule& leaf) {
            const auto& reason = reason_of(verdict, leaf);
            return reason.decided ? (reason.sense == Sense::wanted ? 1 : -1) : plain(reason);
        };
        for (const auto& reason : verdict.reasons)
            if (reason.decided) {
                ASSERT_EQ(as_number(reason.outcome), whole) << round;
            }
        if (whole != 0) {
            ASSERT_EQ(kleene(rules, only_decided), whole) << round;
        } else {
            ASSERT_EQ(kleene(rules, doubts_settled), 1) << round << " answering the doubts well makes it eligible";
        }
    }
}
