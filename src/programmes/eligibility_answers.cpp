// Conditions over the answers to a call's own questions. What is not answered is never held against a file.
#include <algorithm>

#include "programmes/eligibility_conditions.hpp"

namespace programmes {
namespace {

using Keys = std::vector<QuestionKey>;

bool holds(const Keys& keys, const QuestionKey& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

const AnswerFact* answer_to(const QuestionKey& question, const Facts& facts) {
    if (!facts.answers) return nullptr;
    const auto found = std::find_if(facts.answers->begin(), facts.answers->end(),
                                    [&](const AnswerFact& answer) { return answer.question == question; });
    return found == facts.answers->end() ? nullptr : &*found;
}

void conclude(Reason& reason, bool met) {
    reason.why = Why::told;
    reason.outcome = met ? Outcome::met : Outcome::broken;
}

void weigh_choices(Reason& reason, const AnswerWanted& wanted, const AnswerFact& answer) {
    if (answer.choices.empty()) return;
    reason.choices.value = answer.choices;
    const auto chosen = [&](const QuestionKey& option) { return holds(answer.choices, option); };
    const auto first = wanted.options.begin(), last = wanted.options.end();
    conclude(reason, reason.kind == RuleKind::answer_any_of   ? std::any_of(first, last, chosen)
                     : reason.kind == RuleKind::answer_all_of ? std::all_of(first, last, chosen)
                                                              : std::none_of(first, last, chosen));
}

void weigh_number(Reason& reason, const AnswerWanted& wanted, const AnswerFact& answer) {
    if (!answer.number || !wanted.number) return;
    reason.have.value = *answer.number;
    conclude(reason, reason.kind == RuleKind::answer_at_least ? *answer.number >= *wanted.number
                                                              : *answer.number <= *wanted.number);
}

void weigh_day(Reason& reason, const AnswerWanted& wanted, const AnswerFact& answer) {
    if (!answer.day || !wanted.day) return;
    reason.day.value = *answer.day;
    conclude(reason, reason.kind == RuleKind::answer_before ? *answer.day < *wanted.day : *answer.day > *wanted.day);
}

}  // namespace

void weigh_answer(Reason& reason, const Rule& rule, const Facts& facts) {
    if (!rule.answer) return;
    const auto& wanted = *rule.answer;
    if (wanted.number) reason.limit.value = *wanted.number;
    if (rule.kind == RuleKind::consent_given) {
        if (facts.consents && holds(*facts.consents, wanted.question)) conclude(reason, true);
        return;
    }
    const auto* answer = answer_to(wanted.question, facts);
    if (!answer) return;
    switch (rule.kind) {
        case RuleKind::answer_given:
            return conclude(reason, true);
        case RuleKind::answer_at_least:
        case RuleKind::answer_at_most:
            return weigh_number(reason, wanted, *answer);
        case RuleKind::answer_before:
        case RuleKind::answer_after:
            return weigh_day(reason, wanted, *answer);
        default:
            return weigh_choices(reason, wanted, *answer);
    }
}

}  // namespace programmes
