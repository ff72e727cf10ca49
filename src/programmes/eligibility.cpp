#include "programmes/eligibility.hpp"

#include "programmes/eligibility_conditions.hpp"

namespace programmes {
namespace {

std::size_t count_rules(const Rule& rule) {
    std::size_t count = 1;
    for (const auto& inner : rule.rules) count += count_rules(inner);
    return count;
}

Outcome turned(Outcome outcome) {
    if (outcome == Outcome::unknown) return outcome;
    return outcome == Outcome::met ? Outcome::broken : Outcome::met;
}

// Pushes each `none` down to the conditions (De Morgan), so that every outcome is told as the call sees it and one law
// explains all groups: the parts that came out as the whole did decided it, and so on down to the conditions.
class Weighing {
public:
    Weighing(const Facts& facts, const Occasion& occasion, std::vector<Reason>& reasons)
        : facts_(facts), occasion_(occasion), reasons_(reasons) {}

    Outcome weigh(const Rule& rule, Sense sense) {
        if (is_group(rule.kind)) return weigh_group(rule, sense);
        auto& reason = reasons_.emplace_back(weigh_condition(rule, facts_, occasion_));
        reason.decided = true;
        if (sense == Sense::excluded) {
            reason.sense = sense;
            reason.outcome = turned(reason.outcome);
        }
        return reason.outcome;
    }

private:
    Outcome weigh_group(const Rule& rule, Sense sense) {
        const bool one_is_enough = (rule.kind == RuleKind::any) == (sense == Sense::wanted);
        const auto strong = one_is_enough ? Outcome::met : Outcome::broken;  // one such part settles the group
        auto outcome = turned(strong);
        const auto first = reasons_.size();
        for (const auto& part : rule.rules) {
            const auto came_out = weigh(part, rule.kind == RuleKind::none ? turned(sense) : sense);
            if (came_out == strong || (came_out == Outcome::unknown && outcome != strong)) outcome = came_out;
        }
        for (auto i = first; i < reasons_.size(); ++i)
            if (reasons_[i].outcome != outcome) reasons_[i].decided = false;
        if (outcome == Outcome::broken && !rule.sentence.empty()) speak_for_parts(rule, sense, first);
        return outcome;
    }

    void speak_for_parts(const Rule& rule, Sense sense, std::size_t first) {
        for (auto i = first; i < reasons_.size(); ++i) reasons_[i].decided = false;
        auto& reason = reasons_.emplace_back();
        reason.rule = rule.key;
        reason.kind = rule.kind;
        reason.outcome = Outcome::broken;
        reason.why = Why::own_words;
        reason.sense = sense;
        reason.decided = true;
    }

    const Facts& facts_;
    const Occasion& occasion_;
    std::vector<Reason>& reasons_;
};

}  // namespace

Verdict check(const Rule& rules, const Facts& facts, const Occasion& occasion) {
    Verdict verdict;
    verdict.reasons.reserve(count_rules(rules));
    switch (Weighing(facts, occasion, verdict.reasons).weigh(rules, Sense::wanted)) {
        case Outcome::met:
            verdict.eligibility = Eligibility::eligible;
            break;
        case Outcome::broken:
            verdict.eligibility = Eligibility::not_eligible;
            break;
        case Outcome::unknown:
            verdict.eligibility = Eligibility::cannot_tell;
            break;
    }
    return verdict;
}

const Reason* first_trouble(const Verdict& verdict) {
    for (const auto& reason : verdict.reasons)
        if (reason.decided && reason.outcome != Outcome::met) return &reason;
    return nullptr;
}

std::optional<Fact> fact_of(const Reason& reason) {
    switch (reason.kind) {
        case RuleKind::all:
        case RuleKind::any:
        case RuleKind::none:
            return std::nullopt;
        case RuleKind::people_fewer_than:
            return Fact::people;
        case RuleKind::has_developer:
            return Fact::developers;
        case RuleKind::uses_technology:
            return Fact::technologies;
        case RuleKind::younger_than_years:
            return reason.why == Why::no_first_day ? std::nullopt : std::optional(Fact::founded);
        case RuleKind::revenue_under:
            return reason.why == Why::no_country || reason.why == Why::no_limit ? Fact::country : Fact::revenue;
        case RuleKind::privately_held:
            return Fact::privately_held;
        case RuleKind::country_in:
            return Fact::country;
        case RuleKind::consent_given:
            return Fact::consent;
        default:
            return Fact::answer;
    }
    return std::nullopt;
}

}  // namespace programmes
