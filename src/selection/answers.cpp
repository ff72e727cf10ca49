#include "selection/answers.hpp"

#include <charconv>

#include "core/clock.hpp"

namespace selection {
namespace {

struct Stored {
    std::string text;
    std::vector<std::string> choices;
};

bool known_consent(const CallRow& call, std::string_view field) {
    for (const auto& consent : call.consents)
        if (field == "consent." + consent.key.str()) return true;
    return false;
}

std::string number_fault(const Question& question, const std::string& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return "must be a whole number";
    if (question.min && number < *question.min) return "must be at least " + std::to_string(*question.min);
    if (question.max && number > *question.max) return "must be at most " + std::to_string(*question.max);
    return {};
}

std::string choice_fault(const Question& question, const std::vector<std::string>& choices) {
    for (const auto& choice : choices) {
        const bool known = std::any_of(question.options.begin(), question.options.end(),
                                       [&](const Option& o) { return o.key.str() == choice; });
        if (!known) return "is not one of the choices";
    }
    if (question.kind == QuestionKind::one_choice && choices.size() > 1) return "takes one choice";
    if (question.max && question.kind == QuestionKind::many_choices &&
        static_cast<std::int64_t>(choices.size()) > *question.max)
        return "takes at most " + std::to_string(*question.max) + " choices";
    return {};
}

struct AnswerRow {
    std::int64_t application_id;
    std::string field, text;
    std::vector<std::string> choices;
    std::int64_t updated_by;
    core::Instant updated_at;
};

}  // namespace

const Question* question_of(const CallRow& call, std::string_view field) {
    for (const auto& question : call.questions)
        if (question.id && field == "answer." + std::to_string(*question.id)) return &question;
    return nullptr;
}

std::int64_t word_count(std::string_view text) {
    std::int64_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

std::string fault_of(const Question& question, const std::string& text, const std::vector<std::string>& choices) {
    if (text.empty() && choices.empty()) return {};
    switch (question.kind) {
        case QuestionKind::number:
            return number_fault(question, text);
        case QuestionKind::date:
            return core::parse_date(text) ? "" : "must be a date like 2013-03-03";
        case QuestionKind::link:
            return core::Link::from(text) ? "" : std::string(core::Link::rule.sentence);
        case QuestionKind::one_choice:
        case QuestionKind::many_choices:
            return choice_fault(question, choices);
        case QuestionKind::short_text:
        case QuestionKind::long_text:
            if (question.max_words && word_count(text) > question.max_words->value)
                return "has more than " + std::to_string(question.max_words->value) + " words";
            return {};
        case QuestionKind::file:
            return {};
    }
    return {};
}

void change_answer(db::Tx& tx, http::Call& request, const ApplicationRow& row, const CallRow& call,
                   const startups::FieldChange& change) {
    const auto& field = change.field.str();
    const auto* question = question_of(call, field);
    if (!question && !known_consent(call, field)) throw core::invalid(field, "unknown", "is not a field of this call");
    if (question && question->kind == QuestionKind::file)
        throw core::invalid(field, "upload", "takes a file; upload it");
    AnswerRow wanted{row.id, field, change.text ? change.text->str() : "", {}, request.caller().person, request.now};
    if (change.choices)
        for (const auto& choice : *change.choices) wanted.choices.push_back(choice.str());
    // A text over its length is kept while it is being written and told at sending; any other fault is told at once.
    const bool is_text =
        question && (question->kind == QuestionKind::short_text || question->kind == QuestionKind::long_text);
    if (question && !is_text)
        if (const auto fault = fault_of(*question, wanted.text, wanted.choices); !fault.empty())
            throw core::invalid(field, "invalid", fault);
    const auto stored =
        tx.first<Stored>("select text, choices from my_answers where application_id = ? and field = ?", row.id, field)
            .value_or(Stored{});
    const auto stored_text = stored.choices.empty() ? stored.text : startups::joined(stored.choices);
    const auto wanted_text = wanted.choices.empty() ? wanted.text : startups::joined(wanted.choices);
    if (startups::unseen(change, stored_text, wanted_text)) startups::changed_meanwhile(field, stored_text);
    tx.run(
        "insert into answers (application_id, field, text, choices, updated_by, updated_at) values (?, ?, ?, ?, ?, ?) "
        "on conflict (application_id, field) do update set text = excluded.text, choices = excluded.choices, "
        "updated_by = excluded.updated_by, updated_at = excluded.updated_at",
        wanted.application_id, wanted.field, wanted.text, wanted.choices, wanted.updated_by, wanted.updated_at);
}

}  // namespace selection
