// What a file still lacks before it may be sent, told to its founder field by field.
#include "selection/answers.hpp"
#include "selection/detail.hpp"

namespace selection {
namespace {

using core::fill;
using core::Language;
using core::Phrase;

constexpr Phrase name_missing{"Give your project a name.", "Donnez un nom à votre projet.",
                              "Dê um nome ao seu projeto."};
constexpr Phrase line_missing{"Say in one line what you make.", "Dites en une ligne ce que vous faites.",
                              "Diga em uma linha o que vocês fazem."};
constexpr Phrase answer_missing{"This question needs an answer.", "Cette question attend une réponse.",
                                "Esta pergunta precisa de uma resposta."};
constexpr Phrase too_long{"{n} words; at most {max}.", "{n} mots ; {max} au plus.", "{n} palavras; no máximo {max}."};
constexpr Phrase consent_missing{"We need your agreement to go on.", "Il nous faut votre accord pour continuer.",
                                 "Precisamos do seu acordo para continuar."};

const Answer* answer_to(const Sent& file, const Question& question) {
    for (const auto& answer : file.answers)
        if (answer.question == question.id) return &answer;
    return nullptr;
}

}  // namespace

std::vector<Missing> missing(const CallRow& call, const Sent& file, Language language) {
    std::vector<Missing> out;
    if (file.startup.name.empty()) out.push_back({"startup.name", fill(name_missing, language)});
    if (file.startup.one_liner.empty()) out.push_back({"startup.one_liner", fill(line_missing, language)});
    for (const auto& question : call.questions) {
        if (!question.id) continue;
        const auto field = "answer." + std::to_string(*question.id);
        const auto* answer = answer_to(file, question);
        const bool empty = !answer || (answer->text.empty() && answer->choices.empty() && !answer->file);
        if (empty && question.required) out.push_back({field, fill(answer_missing, language)});
        if (empty || !question.max_words) continue;
        if (const auto words = word_count(answer->text); words > question.max_words->value)
            out.push_back(
                {field, fill(too_long, language,
                             {{"n", std::to_string(words), words},
                              {"max", std::to_string(question.max_words->value), question.max_words->value}})});
    }
    for (const auto& consent : call.consents) {
        const bool given =
            std::find(file.consents.begin(), file.consents.end(), consent.key.str()) != file.consents.end();
        if (consent.required && !given)
            out.push_back({"consent." + consent.key.str(), fill(consent_missing, language)});
    }
    return out;
}

}  // namespace selection
