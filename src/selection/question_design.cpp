// A manager designs what a call asks: its questions and consents.
#include <algorithm>
#include <set>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "selection/calls.hpp"

namespace selection {
namespace {

struct QuestionsWish {
    std::vector<Question> questions;
    std::vector<Consent> consents;
};

void fault(std::vector<core::FieldError>& errors, std::size_t at, std::string_view field, std::string code,
           core::Sentence sentence) {
    errors.push_back(
        {"questions." + std::to_string(at) + "." + std::string(field), std::move(code), std::move(sentence)});
}

void look_at(std::vector<core::FieldError>& errors, std::size_t at, const Question& q) {
    if (q.label.empty())
        fault(errors, at, "label", "required",
              {"Write it in one language at least.", "Écrivez-la dans une langue au moins.",
               "Escreva-a em pelo menos um idioma."});
    const bool choice = q.kind == QuestionKind::one_choice || q.kind == QuestionKind::many_choices;
    if (choice && q.options.size() < 2)
        fault(errors, at, "options", "required",
              {"Give at least two choices.", "Donnez au moins deux choix.", "Dê pelo menos duas opções."});
    if (q.min && q.max && *q.min > *q.max)
        fault(errors, at, "max", "out_of_order",
              {"The most is less than the least.", "Le maximum est plus petit que le minimum.",
               "O máximo é menor que o mínimo."});
    const std::string_view its_fact = q.kind == QuestionKind::file ? "deck" : "technologies";
    if (q.fact && q.fact->str() != its_fact)
        fault(errors, at, "fact", "unknown",
              {"A file may be the deck, any other answer may tell the technologies. Nothing else fills the passport.",
               "Un fichier peut être la présentation, toute autre réponse peut dire les technologies. Rien d’autre ne "
               "remplit le passeport.",
               "Um arquivo pode ser a apresentação, qualquer outra resposta pode dizer as tecnologias. Nada mais "
               "preenche o passaporte."});
    std::set<std::string> options;
    for (const auto& option : q.options)
        if (!options.insert(option.key.str()).second)
            fault(errors, at, "options", "taken",
                  {"The same choice is named twice.", "Le même choix est nommé deux fois.",
                   "A mesma opção aparece duas vezes."});
}

void expect_faultless(const QuestionsWish& wish) {
    std::vector<core::FieldError> errors;
    std::set<std::string> keys, consents;
    if (wish.questions.size() > 200)
        errors.push_back({"questions",
                          "too_many",
                          {"A call has at most 200 questions.", "Un appel a 200 questions au plus.",
                           "Uma chamada tem no máximo 200 perguntas."}});
    for (std::size_t i = 0; i < wish.questions.size(); ++i) {
        if (!keys.insert(wish.questions[i].key.str()).second)
            fault(errors, i, "key", "taken",
                  {"Another question has this key.", "Une autre question a cette clé.",
                   "Outra pergunta tem esta chave."});
        look_at(errors, i, wish.questions[i]);
    }
    for (const auto& consent : wish.consents)
        if (!consents.insert(consent.key.str()).second)
            errors.push_back({"consents",
                              "taken",
                              {"The same consent is named twice.", "Le même accord est nommé deux fois.",
                               "O mesmo consentimento aparece duas vezes."}});
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

// Rules over a question that is gone could never be met again, and nobody would read why.
void expect_what_rules_look_at(const programmes::Rule& rules, const QuestionsWish& wish) {
    if (!programmes::faults(rules, questions_of(wish.questions, wish.consents)).empty())
        throw core::conflict(
            "asked_by_rules",
            {"A rule of who may apply looks at a question, an option or a consent that would go. Change that rule "
             "first, "
             "or keep what it looks at.",
             "Une règle d’éligibilité regarde une question, une option ou un accord qui disparaîtrait. Changez d’abord "
             "cette règle, ou gardez ce qu’elle regarde.",
             "Uma regra de elegibilidade observa uma pergunta, uma opção ou um consentimento que desapareceria. Mude "
             "antes essa regra ou mantenha o que ela observa."});
}

// Answers hang on a question's id: a known one keeps it, whatever else of it changed; an unknown one gets a new one.
CallDetail design(db::Tx& tx, http::Call& request, OfCall of, const QuestionsWish& wish) {
    expect_faultless(wish);
    const auto row = call_run(tx, of.slug.str());
    request.expect_version(row.version);
    expect_what_rules_look_at(row.rules, wish);
    auto questions = wish.questions;
    for (auto& question : questions) {
        const bool known = question.id && std::any_of(row.questions.begin(), row.questions.end(),
                                                      [&](const Question& q) { return q.id == question.id; });
        if (!known) question.id = core::new_id();
    }
    tx.run("update calls set questions = ?, consents = ?, version = version + 1 where id = ?", questions, wish.consents,
           row.id);
    activity::do_later(tx, "selection.recheck", row.id, core::real_now());
    activity::record(tx, activity::actor(request), "call.questions_changed", about(tx, row));
    return call_detail(tx, request, call_run(tx, of.slug.str()));
}

}  // namespace

void question_design_routes(http::Api& api) {
    api.put("/calls/{slug}/questions", "Set a call's questions and consents", http::Role::manager, design).versioned();
}

}  // namespace selection
