// What is said of an answer to one of the call's own questions.
#include "programmes/eligibility_answer_faults.hpp"
#include "programmes/rule_words_asked.hpp"
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

using core::Language;

constexpr Phrase gone{"A question that is no longer asked", "Une question qui n’est plus posée",
                      "Uma pergunta que já não é feita"};

Phrase fact_of_answer(const Reason& r) {
    if (r.kind == RuleKind::consent_given)
        return r.why == Why::told
                   ? Phrase{"The consent {question} is given", "L’accord {question} est donné",
                            "O consentimento {question} foi dado"}
                   : Phrase{"The consent {question} is not given yet", "L’accord {question} n’est pas encore donné",
                            "O consentimento {question} ainda não foi dado"};
    if (r.why != Why::told)
        return {"{question} is not answered yet", "Pas encore de réponse à {question}",
                "Ainda sem resposta a {question}"};
    if (r.kind == RuleKind::answer_given)
        return {"{question} is answered", "{question} a sa réponse", "{question} foi respondida"};
    return {"The answer to {question} is {answer}", "La réponse à {question} est {answer}",
            "A resposta a {question} é {answer}"};
}

Phrase asked_of_number(RuleKind kind, Sense sense) {
    if ((kind == RuleKind::answer_at_least) == (sense == Sense::wanted))
        return by(sense,
                  {"the call asks for at least {limit}", "l’appel demande au moins {limit}",
                   "a chamada pede ao menos {limit}"},
                  {"the call asks for more than {limit}", "l’appel demande plus de {limit}",
                   "a chamada pede mais de {limit}"});
    return by(
        sense,
        {"the call asks for {limit} at most", "l’appel demande {limit} au plus", "a chamada pede no máximo {limit}"},
        {"the call asks for less than {limit}", "l’appel demande moins de {limit}", "a chamada pede menos de {limit}"});
}

Phrase asked_of_day(RuleKind kind, Sense sense) {
    if ((kind == RuleKind::answer_before) == (sense == Sense::wanted))
        return by(sense,
                  {"the call asks for a day before {day}", "l’appel demande un jour avant le {day}",
                   "a chamada pede um dia antes de {day}"},
                  {"the call asks for {day} or earlier", "l’appel demande le {day} ou avant",
                   "a chamada pede {day} ou antes"});
    return by(
        sense,
        {"the call asks for a day after {day}", "l’appel demande un jour après le {day}",
         "a chamada pede um dia depois de {day}"},
        {"the call asks for {day} or later", "l’appel demande le {day} ou après", "a chamada pede {day} ou depois"});
}

// Or leaves them out.
bool asks_for_options(RuleKind kind, Sense sense) {
    return (kind == RuleKind::answer_none_of) == (sense == Sense::excluded);
}

Phrase asked_of_choice(RuleKind kind, Sense sense) {
    if (kind == RuleKind::answer_all_of && sense == Sense::excluded)
        return {"the call leaves out {options} together", "l’appel exclut {options} réunis",
                "a chamada exclui {options} juntos"};
    if (asks_for_options(kind, sense))
        return {"the call asks for {options}", "l’appel demande {options}", "a chamada pede {options}"};
    return {"the call leaves out {options}", "l’appel exclut {options}", "a chamada exclui {options}"};
}

Phrase asked_of_answer(const Reason& r) {
    if (r.kind == RuleKind::consent_given)
        return by(r.sense, {"the call asks for it", "l’appel le demande", "a chamada o pede"},
                  {"the call is for teams that do not give it", "l’appel s’adresse aux équipes qui ne le donnent pas",
                   "a chamada é para equipes que não o dão"});
    switch (answer_kind_of(r.kind)) {
        case AnswerKind::choice:
            return asked_of_choice(r.kind, r.sense);
        case AnswerKind::number:
            return asked_of_number(r.kind, r.sense);
        case AnswerKind::day:
            return asked_of_day(r.kind, r.sense);
        default:
            return by(
                r.sense, {"the call asks for an answer", "l’appel demande une réponse", "a chamada pede uma resposta"},
                {"the call is for teams that leave it open", "l’appel s’adresse aux équipes qui n’y répondent pas",
                 "a chamada é para equipes que a deixam em aberto"});
    }
}

}  // namespace

Told answer_told(const Reason& r) { return {fact_of_answer(r), asked_of_answer(r)}; }

Phrase answer_line(RuleKind kind, Sense sense) {
    switch (kind) {
        case RuleKind::answer_any_of:
        case RuleKind::answer_all_of:
        case RuleKind::answer_none_of:
            if (asks_for_options(kind, sense))
                return {"{question}: {options}", "{question} : {options}", "{question}: {options}"};
            return {"{question}: any but {options}", "{question} : tout sauf {options}",
                    "{question}: tudo menos {options}"};
        case RuleKind::answer_at_least:
            return by(
                sense,
                {"{question}: at least {limit}", "{question} : au moins {limit}", "{question}: ao menos {limit}"},
                {"{question}: less than {limit}", "{question} : moins de {limit}", "{question}: menos de {limit}"});
        case RuleKind::answer_at_most:
            return by(sense,
                      {"{question}: {limit} at most", "{question} : {limit} au plus", "{question}: no máximo {limit}"},
                      {"{question}: more than {limit}", "{question} : plus de {limit}", "{question}: mais de {limit}"});
        case RuleKind::answer_before:
            return by(sense, {"{question}: before {day}", "{question} : avant le {day}", "{question}: antes de {day}"},
                      {"{question}: {day} or later", "{question} : le {day} ou après", "{question}: {day} ou depois"});
        case RuleKind::answer_after:
            return by(sense, {"{question}: after {day}", "{question} : après le {day}", "{question}: depois de {day}"},
                      {"{question}: {day} or earlier", "{question} : le {day} ou avant", "{question}: {day} ou antes"});
        case RuleKind::consent_given:
            return by(sense, {"consent: {question}", "accord : {question}", "consentimento: {question}"},
                      {"without the consent {question}", "sans l’accord {question}", "sem o consentimento {question}"});
        default:
            return by(sense, {"an answer to {question}", "une réponse à {question}", "uma resposta a {question}"},
                      {"no answer to {question}", "pas de réponse à {question}", "sem resposta a {question}"});
    }
}

Phrase answer_counts(RuleKind kind) {
    if (kind == RuleKind::consent_given)
        return {"Counts the consent as ticked. One that is not ticked is open, not refused.",
                "Compte l’accord coché. Un accord non coché reste ouvert, il n’est pas refusé.",
                "Conta o consentimento marcado. Um não marcado fica em aberto, não recusado."};
    switch (answer_kind_of(kind)) {
        case AnswerKind::choice:
            return {"Counts the options chosen. A question without an answer is open, not a no.",
                    "Compte les options choisies. Une question sans réponse reste ouverte, ce n’est pas un non.",
                    "Conta as opções escolhidas. Uma pergunta sem resposta fica em aberto, não é um não."};
        case AnswerKind::number:
            return {"Counts the number answered, the limit itself included. No answer is open, not zero.",
                    "Compte le nombre donné, limite comprise. Sans réponse, c’est ouvert, pas zéro.",
                    "Conta o número respondido, incluindo o limite. Sem resposta fica em aberto, não é zero."};
        case AnswerKind::day:
            return {
                "Counts the day answered; the day of the rule itself is not counted in. No answer is open.",
                "Compte le jour donné ; le jour de la règle lui-même n’est pas compris. Sans réponse, c’est ouvert.",
                "Conta o dia respondido; o próprio dia da regra não está incluído. Sem resposta fica em aberto."};
        default:
            return {"Counts whether there is an answer, not what it says. Without one, the rule is open.",
                    "Compte s’il y a une réponse, pas ce qu’elle dit. Sans elle, la règle reste ouverte.",
                    "Conta se há resposta, não o que ela diz. Sem ela, a regra fica em aberto."};
    }
}

std::string options_in_words(const std::vector<QuestionKey>& options, const AskedQuestion* question, Joint joint,
                             Language language) {
    std::vector<std::string> names;
    for (const auto& key : options) {
        names.push_back(key.str());
        if (!question) continue;
        for (const auto& option : question->options)
            if (option.key == key.str()) names.back() = option.label.in(language);
    }
    return listed(names, joint, language, 20);
}

void add_answer_blanks(std::vector<Blank>& blanks, const Rule& rule, Sense sense, Language language,
                       const Questions& questions) {
    if (!rule.answer) return;
    const auto* asked = question_of(rule, questions);
    blanks.push_back({"question", asked ? quoted(asked->label.in(language), language) : fill(gone, language)});
    const bool one_is_enough = rule.kind != RuleKind::answer_all_of && asks_for_options(rule.kind, sense);
    const auto joint = one_is_enough ? Joint::either : Joint::all;
    blanks.push_back({"options", options_in_words(rule.answer->options, asked, joint, language)});
    if (rule.answer->number) blanks.push_back({"limit", whole(*rule.answer->number, language)});
    if (rule.answer->day) blanks.push_back({"day", day_with_year(*rule.answer->day, language)});
}

}  // namespace programmes
