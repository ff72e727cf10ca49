#include "selection/answers.hpp"

#include <charconv>

#include "core/clock.hpp"
#include "selection/earlier.hpp"

namespace selection {
namespace {

struct Stored {
    std::string text;
    std::vector<std::string> choices;
    std::int64_t updated_by = 0;
};

bool known_consent(const CallRow& call, std::string_view field) {
    for (const auto& consent : call.consents)
        if (field == "consent." + consent.key.str()) return true;
    return false;
}

core::Sentence limit(const core::Phrase& phrase, std::int64_t number) {
    return core::Sentence::each([&](core::Language language) {
        return core::fill(phrase, language, {{"n", core::whole(number, language), number}});
    });
}

core::Sentence number_fault(const Question& question, const std::string& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size())
        return {"Write a whole number.", "Écrivez un nombre entier.", "Escreva um número inteiro."};
    if (question.min && number < *question.min)
        return limit({"Write {n} or more.", "Écrivez {n} ou plus.", "Escreva {n} ou mais."}, *question.min);
    if (question.max && number > *question.max)
        return limit({"Write {n} or less.", "Écrivez {n} ou moins.", "Escreva {n} ou menos."}, *question.max);
    return {};
}

core::Sentence choice_fault(const Question& question, const std::vector<std::string>& choices) {
    for (const auto& choice : choices) {
        const bool known = std::any_of(question.options.begin(), question.options.end(),
                                       [&](const Option& o) { return o.key.str() == choice; });
        if (!known)
            return {"Choose one of those offered.", "Choisissez parmi ce qui est proposé.",
                    "Escolha entre as opções oferecidas."};
    }
    if (question.kind == QuestionKind::one_choice && choices.size() > 1)
        return {"Choose only one.", "N’en choisissez qu’un.", "Escolha só uma."};
    if (question.max && question.kind == QuestionKind::many_choices &&
        static_cast<std::int64_t>(choices.size()) > *question.max)
        return limit({"Choose at most {n}.", "Choisissez-en {n} au plus.", "Escolha no máximo {n}."}, *question.max);
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

core::Sentence fault_of(const Question& question, const std::string& text, const std::vector<std::string>& choices) {
    if (text.empty() && choices.empty()) return {};
    switch (question.kind) {
        case QuestionKind::number:
            return number_fault(question, text);
        case QuestionKind::date:
            return core::parse_date(text) ? core::Sentence() : core::date_rule.sentence;
        case QuestionKind::link:
            return core::Link::from(text) ? core::Sentence() : core::Link::rule.sentence;
        case QuestionKind::one_choice:
        case QuestionKind::many_choices:
            return choice_fault(question, choices);
        case QuestionKind::short_text:
        case QuestionKind::long_text:
            if (question.max_words && word_count(text) > question.max_words->value)
                return limit({"Use at most {n} words.", "Employez {n} mots au plus.", "Use no máximo {n} palavras."},
                             question.max_words->value);
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
    if (field == changed_since && change.text && change.text->str().size() > longest_change)
        throw core::invalid(
            field, "too_long",
            {"Say what changed in at most 3,000 characters.", "Dites ce qui a changé en 3 000 caractères au plus.",
             "Diga o que mudou em no máximo 3.000 caracteres."});
    if (!question && !known_consent(call, field) && (field != changed_since || !earlier_file(tx, row, call)))
        throw core::invalid(
            field, "unknown",
            {"This call has no such field.", "Cet appel n’a pas ce champ.", "Esta chamada não tem este campo."});
    if (question && question->kind == QuestionKind::file)
        throw core::invalid(
            field, "upload",
            {"This question takes a file. Choose one.", "Cette question attend un fichier. Choisissez-en un.",
             "Esta pergunta espera um arquivo. Escolha um."});
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
        tx.first<Stored>("select text, choices, updated_by from my_answers where application_id = ? and field = ?",
                         row.id, field)
            .value_or(Stored{});
    const auto stored_text = stored.choices.empty() ? stored.text : startups::joined(stored.choices);
    const auto wanted_text = wanted.choices.empty() ? wanted.text : startups::joined(wanted.choices);
    if (startups::unseen(change, stored_text, wanted_text))
        startups::changed_meanwhile(
            field, stored_text, startups::told_writer(tx, row.startup_id, stored.updated_by, request.caller().person));
    tx.run(
        "insert into answers (application_id, field, text, choices, updated_by, updated_at) values (?, ?, ?, ?, ?, ?) "
        "on conflict (application_id, field) do update set text = excluded.text, choices = excluded.choices, "
        "updated_by = excluded.updated_by, updated_at = excluded.updated_at",
        wanted.application_id, wanted.field, wanted.text, wanted.choices, wanted.updated_by, wanted.updated_at);
}

}  // namespace selection
