// What is said of revenue: the amount, the limit that applies, and what keeps the two from being compared.
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

Phrase fact_phrase(const Reason& r) {
    switch (r.why) {
        case Why::not_yet:
            return {"No revenue yet", "Pas encore de chiffre d’affaires", "Ainda sem receita"};
        case Why::rather_not_say:
            return {"The team would rather not say its revenue", "L’équipe préfère ne pas dire son chiffre d’affaires",
                    "A equipe prefere não dizer sua receita"};
        case Why::no_currency:
            return {"The currency of the revenue is not given yet",
                    "La devise du chiffre d’affaires n’est pas encore indiquée",
                    "A moeda da receita ainda não foi informada"};
        case Why::no_limit:
            return country_phrase();
        case Why::told:
        case Why::every_limit:
        case Why::no_country:
        case Why::no_rate:
            break;
        default:
            return {"The revenue of the last closed year is not given yet",
                    "Le chiffre d’affaires du dernier exercice clos n’est pas encore indiqué",
                    "A receita do último exercício encerrado ainda não foi informada"};
    }
    if (r.converted)
        return {"Revenue of {have}, or {converted} at the call’s rate",
                "Chiffre d’affaires de {have}, soit {converted} au taux de l’appel",
                "Receita de {have}, ou {converted} à taxa da chamada"};
    return {"Revenue of {have}", "Chiffre d’affaires de {have}", "Receita de {have}"};
}

// For a file without a country, or whose limit depends on the country that it has not given.
Phrase asked_of_every_limit(const Reason& r) {
    if (r.why == Why::not_yet)
        return by(r.sense,
                  {"that is under any limit", "c’est sous tout plafond", "isso está abaixo de qualquer limite"},
                  {"the call asks for revenue", "l’appel en demande un", "a chamada pede receita"});
    if (r.why == Why::every_limit)
        return by(r.outcome == Outcome::met ? r.sense : turned(r.sense),
                  {"that is under the limit of every country", "c’est sous le plafond de chaque pays",
                   "isso está abaixo do limite de cada país"},
                  {"that reaches the limit of every country", "c’est au moins le plafond de chaque pays",
                   "isso alcança o limite de cada país"});
    if (r.why == Why::no_country)
        return {"the limit depends on the country, which is not given yet",
                "le plafond dépend du pays, qui n’est pas encore indiqué",
                "o limite depende do país, que ainda não foi informado"};
    return {"the call sets a limit by country", "l’appel fixe un plafond par pays",
            "a chamada fixa um limite por país"};
}

Phrase asked_phrase(const Reason& r) {
    if (r.why == Why::no_limit)
        return {"the call sets no revenue limit there", "l’appel n’y fixe pas de plafond de chiffre d’affaires",
                "ali a chamada não fixa limite de receita"};
    if (!r.limit) return asked_of_every_limit(r);
    if (r.why == Why::no_rate)
        return {"the limit is {limit}, and the call gives no rate between {currency} and {limit_currency}",
                "le plafond est de {limit}, et l’appel ne donne pas de taux entre {currency} et {limit_currency}",
                "o limite é de {limit}, e a chamada não dá taxa entre {currency} e {limit_currency}"};
    return by(
        r.sense,
        {"the call asks for less than {limit}", "l’appel demande moins de {limit}", "a chamada pede menos de {limit}"},
        {"the call asks for {limit} or more", "l’appel demande au moins {limit}", "a chamada pede {limit} ou mais"});
}

}  // namespace

Told revenue_told(const Reason& reason) { return {fact_phrase(reason), asked_phrase(reason)}; }

}  // namespace programmes
