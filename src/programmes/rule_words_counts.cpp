// What each rule counts, in words.
#include <array>

#include "programmes/rule_words.hpp"
#include "programmes/rule_words_asked.hpp"
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

// In the order of RuleKind, up to the kinds over answers.
constexpr std::array<Phrase, 10> phrases{
    {{"All of these must hold.", "Tout doit être vrai.", "Tudo deve ser verdade."},
     {"One of these is enough.", "Un seul suffit.", "Basta um deles."},
     {"None of these may hold.", "Aucun ne doit être vrai.", "Nenhum pode ser verdade."},
     {"Counts everybody named in the team, interns included.",
      "Compte toutes les personnes nommées dans l’équipe, stagiaires compris.",
      "Conta todas as pessoas indicadas na equipe, inclusive estagiários."},
     {"Counts the people in the team who say that they write code, interns included.",
      "Compte les personnes de l’équipe qui disent écrire du code, stagiaires compris.",
      "Conta as pessoas da equipe que dizem programar, inclusive estagiários."},
     {"Counts the technologies that the team names, in any usual spelling or version. Others beside them do no harm.",
      "Compte les technologies citées par l’équipe, toutes orthographes et versions usuelles. D’autres à côté ne "
      "nuisent "
      "pas.",
      "Conta as tecnologias indicadas pela equipe, em qualquer grafia ou versão usual. Outras ao lado não prejudicam."},
     {"Counts from the founding date to the {first:first|closing} day. A company not founded yet is younger than any "
      "age; one of 29 February turns a year older on 1 March.",
      "Compte de la date de création au {first:premier jour|jour de la clôture}. Une entreprise pas encore créée est "
      "plus "
      "jeune que tout âge ; une du 29 février prend un an le 1er mars.",
      "Conta da data de criação até o {first:primeiro dia|dia do encerramento}. Uma empresa ainda não criada é mais "
      "jovem que qualquer idade; uma de 29 de fevereiro faz anos em 1º de março."},
     {"Counts the revenue of the last closed year, as the team tells it. No revenue yet is under any limit. Another "
      "currency is compared at {rates}.",
      "Compte le chiffre d’affaires du dernier exercice clos, tel que l’équipe le dit. Ne pas encore en avoir, c’est "
      "être sous tout plafond. Une autre devise est comparée au taux {rates}.",
      "Conta a receita do último exercício encerrado, como a equipe a informa. Ainda não ter receita é estar abaixo de "
      "qualquer limite. Outra moeda é comparada à taxa {rates}."},
     {"Counts what the team says: no share of the company is traded on an exchange or owned by the state.",
      "Compte ce que dit l’équipe : aucune part de l’entreprise n’est cotée en bourse ni détenue par l’État.",
      "Conta o que a equipe diz: nenhuma parte da empresa é negociada em bolsa nem pertence ao Estado."},
     {"Counts the country where the company is registered, or will be.",
      "Compte le pays où l’entreprise est immatriculée, ou le sera.",
      "Conta o país onde a empresa está registrada, ou será."}}};

// Of revenue, where the rule holds no rates.
constexpr Phrase without_rates{
    "Counts the revenue of the last closed year, as the team tells it. No revenue yet is under any limit. Another "
    "currency is left to a person to judge.",
    "Compte le chiffre d’affaires du dernier exercice clos, tel que l’équipe le dit. Ne pas encore en avoir, c’est "
    "être "
    "sous tout plafond. Une autre devise est laissée au jugement d’une personne.",
    "Conta a receita do último exercício encerrado, como a equipe a informa. Ainda não ter receita é estar abaixo de "
    "qualquer limite. Outra moeda fica para uma pessoa avaliar."};

}  // namespace

std::string counts(const Rule& rule, core::Language language) {
    if (is_of_answer(rule.kind)) return fill(answer_counts(rule.kind), language);
    const bool plain = rule.kind == RuleKind::revenue_under && rule.rates.empty();
    return fill(plain ? without_rates : phrases[static_cast<std::size_t>(rule.kind)], language,
                {{"first", "", rule.on == OnDay::first_day ? 1 : 2}, {"rates", rates_in_words(rule.rates, language)}});
}

}  // namespace programmes
