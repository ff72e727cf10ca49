#include <algorithm>

#include "programmes/eligibility_answer_faults.hpp"

namespace programmes {
namespace {

using Errors = std::vector<core::FieldError>;

bool fits(RuleKind kind, AnswerKind asked) {
    return kind == RuleKind::answer_given ? asked != AnswerKind::consent : answer_kind_of(kind) == asked;
}

void inspect_options(const AnswerWanted& wanted, const AskedQuestion& question, const std::string& path,
                     Errors& errors) {
    if (wanted.options.empty())
        errors.push_back(
            {path + "options", "required", {"Choose an option.", "Choisissez une option.", "Escolha uma opção."}});
    for (std::size_t i = 0; i < wanted.options.size(); ++i) {
        const auto known = [&](const AskedOption& option) { return option.key == wanted.options[i].str(); };
        if (std::none_of(question.options.begin(), question.options.end(), known))
            errors.push_back({path + "options." + std::to_string(i),
                              "removed",
                              {"This option is no longer offered. Choose another one.",
                               "Cette option n’est plus proposée. Choisissez-en une autre.",
                               "Esta opção não é mais oferecida. Escolha outra."}});
    }
}

}  // namespace

AnswerKind answer_kind_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::answer_any_of:
        case RuleKind::answer_all_of:
        case RuleKind::answer_none_of:
            return AnswerKind::choice;
        case RuleKind::answer_at_least:
        case RuleKind::answer_at_most:
            return AnswerKind::number;
        case RuleKind::answer_before:
        case RuleKind::answer_after:
            return AnswerKind::day;
        case RuleKind::consent_given:
            return AnswerKind::consent;
        default:
            return AnswerKind::text;
    }
}

const AskedQuestion* question_of(const Rule& rule, const Questions& questions) {
    if (!rule.answer) return nullptr;
    const bool consent = rule.kind == RuleKind::consent_given;
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const AskedQuestion& asked) {
        return asked.key == rule.answer->question.str() && (asked.kind == AnswerKind::consent) == consent;
    });
    return found == questions.end() ? nullptr : &*found;
}

std::vector<core::FieldError> faults_of_answer(const Rule& rule, const Questions& questions, const std::string& path) {
    Errors errors;
    const auto at = path + "answer.";
    if (!rule.answer || rule.answer->question.empty())
        return {{at + "question",
                 "required",
                 {"Choose the question that the rule looks at.", "Choisissez la question que la règle regarde.",
                  "Escolha a pergunta que a regra observa."}}};
    const auto* question = question_of(rule, questions);
    if (!question)
        return {{at + "question",
                 "removed",
                 {"The call no longer asks this. Choose another question, or remove the rule.",
                  "L’appel ne le demande plus. Choisissez une autre question, ou retirez la règle.",
                  "A chamada não pergunta mais isto. Escolha outra pergunta ou retire a regra."}}};
    if (!fits(rule.kind, question->kind))
        return {
            {at + "question",
             "other_kind",
             {"This question is now of another kind. Choose again how its answer counts, or remove the rule.",
              "Cette question est désormais d’une autre sorte. Choisissez de nouveau comment compter sa réponse, ou "
              "retirez la règle.",
              "Esta pergunta agora é de outro tipo. Escolha de novo como a resposta conta ou retire a regra."}}};
    const auto kind = answer_kind_of(rule.kind);
    if (kind == AnswerKind::choice) inspect_options(*rule.answer, *question, at, errors);
    if (kind == AnswerKind::number && !rule.answer->number)
        errors.push_back(
            {at + "number",
             "required",
             {"Give the number that the answer is held against.", "Donnez le nombre auquel la réponse se mesure.",
              "Diga o número com que a resposta se compara."}});
    if (kind == AnswerKind::day && !rule.answer->day)
        errors.push_back(
            {at + "day",
             "required",
             {"Give the day that the answer is held against.", "Donnez le jour auquel la réponse se mesure.",
              "Diga o dia com que a resposta se compara."}});
    return errors;
}

}  // namespace programmes
