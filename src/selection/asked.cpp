// The questions and consents of a call as its rules see them, and the answers of a file as facts for those rules.
#include <algorithm>
#include <charconv>

#include "selection/applications.hpp"

namespace selection {
namespace {

using programmes::AnswerFact;
using programmes::AnswerKind;
using programmes::QuestionKey;

AnswerKind kind_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::one_choice:
        case QuestionKind::many_choices:
            return AnswerKind::choice;
        case QuestionKind::number:
            return AnswerKind::number;
        case QuestionKind::date:
            return AnswerKind::day;
        default:
            return AnswerKind::text;
    }
}

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// An answer from before the question changed may say what can no longer be chosen.
std::vector<QuestionKey> offered(const std::vector<std::string>& choices, const Question& question) {
    std::vector<QuestionKey> out;
    for (const auto& option : question.options)
        if (std::find(choices.begin(), choices.end(), option.key.str()) != choices.end()) out.push_back(option.key);
    return out;
}

std::optional<AnswerFact> fact_in(const Question& question, const Answer& answer) {
    AnswerFact fact{question.key, {}, {}, {}};
    switch (kind_of(question.kind)) {
        case AnswerKind::choice:
            fact.choices = offered(answer.choices, question);
            return fact.choices.empty() ? std::nullopt : std::optional(fact);
        case AnswerKind::number:
            fact.number = number_in(answer.text);
            return fact.number ? std::optional(fact) : std::nullopt;
        case AnswerKind::day:
            fact.day = core::parse_date(answer.text);
            return fact.day ? std::optional(fact) : std::nullopt;
        default:
            return answer.text.empty() && !answer.file ? std::nullopt : std::optional(fact);
    }
}

}  // namespace

programmes::Questions questions_of(const std::vector<Question>& questions, const std::vector<Consent>& consents) {
    programmes::Questions out;
    out.reserve(questions.size() + consents.size());
    for (const auto& question : questions) {
        auto& asked = out.emplace_back();
        asked.key = question.key.str();
        asked.kind = kind_of(question.kind);
        asked.label = question.label;
        for (const auto& option : question.options) asked.options.push_back({option.key.str(), option.label});
    }
    for (const auto& consent : consents) out.push_back({consent.key.str(), AnswerKind::consent, consent.text, {}});
    return out;
}

programmes::Questions questions_of(const CallRow& call) { return questions_of(call.questions, call.consents); }

void add_answers(programmes::Facts& facts, const Sent& file, const CallRow& call) {
    facts.answers.emplace();
    for (const auto& question : call.questions)
        for (const auto& answer : file.answers)
            if (answer.question == question.id)
                if (auto fact = fact_in(question, answer)) facts.answers->push_back(std::move(*fact));
    facts.consents.emplace();
    for (const auto& consent : call.consents)
        if (std::find(file.consents.begin(), file.consents.end(), consent.key.str()) != file.consents.end())
            facts.consents->push_back(consent.key);
}

}  // namespace selection
