// What is said of a company: its age, who owns it, where it is.
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

Phrase past_age(std::int64_t months) {
    if (months < 0)
        return {"The company was founded after {day}", "L’entreprise a été créée après le {day}",
                "A empresa foi criada depois de {day}"};
    return {"The company was {age} old on {day}", "L’entreprise avait {age} le {day}",
            "A empresa tinha {age} em {day}"};
}

Phrase coming_age(std::int64_t months) {
    if (months < 0)
        return {"The company will be founded after {day}", "L’entreprise sera créée après le {day}",
                "A empresa será criada depois de {day}"};
    return {"The company will be {age} old on {day}", "L’entreprise aura {age} le {day}",
            "A empresa terá {age} em {day}"};
}

Phrase fact_of_age(const Reason& r, Tense tense) {
    if (r.why == Why::not_yet)
        return {"The company is not founded yet", "L’entreprise n’est pas encore créée",
                "A empresa ainda não foi criada"};
    if (r.why == Why::rather_not_say)
        return {"The team would rather not say when the company was founded",
                "L’équipe préfère ne pas dire quand l’entreprise a été créée",
                "A equipe prefere não dizer quando a empresa foi criada"};
    if (r.why == Why::no_first_day)
        return {"The call has no first day yet", "L’appel n’a pas encore de premier jour",
                "A chamada ainda não tem primeiro dia"};
    if (r.why != Why::told)
        return {"The founding date is not given yet", "La date de création n’est pas encore indiquée",
                "A data de criação ainda não foi informada"};
    return tense == Tense::past ? past_age(*r.have) : coming_age(*r.have);
}

Phrase asked_of_age(const Reason& r) {
    if (r.why == Why::no_first_day)
        return by(r.sense,
                  {"the call is for companies under {limit} {limit:year|years} on that day",
                   "il s’adresse aux entreprises de moins de {limit} {limit:an|ans} ce jour-là",
                   "ela é para empresas com menos de {limit} {limit:ano|anos} nesse dia"},
                  {"the call is for companies of {limit} {limit:year|years} or more on that day",
                   "il s’adresse aux entreprises d’au moins {limit} {limit:an|ans} ce jour-là",
                   "ela é para empresas com {limit} {limit:ano|anos} ou mais nesse dia"});
    return by(r.sense,
              {"the call is for companies under {limit} {limit:year|years}",
               "l’appel s’adresse aux entreprises de moins de {limit} {limit:an|ans}",
               "a chamada é para empresas com menos de {limit} {limit:ano|anos}"},
              {"the call is for companies of {limit} {limit:year|years} or more",
               "l’appel s’adresse aux entreprises d’au moins {limit} {limit:an|ans}",
               "a chamada é para empresas com {limit} {limit:ano|anos} ou mais"});
}

Phrase fact_of_ownership(const Reason& r) {
    if (r.why == Why::rather_not_say)
        return {"The team would rather not say whether the company is privately held",
                "L’équipe préfère ne pas dire si l’entreprise est à capitaux privés",
                "A equipe prefere não dizer se a empresa é de capital fechado"};
    if (r.why != Why::told)
        return {"It is not said yet whether the company is privately held",
                "Il n’est pas encore dit si l’entreprise est à capitaux privés",
                "Ainda não foi informado se a empresa é de capital fechado"};
    if (*r.have != 0)
        return {"The company is privately held", "L’entreprise est à capitaux privés",
                "A empresa é de capital fechado"};
    return {"The company is not privately held", "L’entreprise n’est pas à capitaux privés",
            "A empresa não é de capital fechado"};
}

Phrase asked_of_ownership(const Reason& r) {
    return by(r.sense,
              {"the call is for privately held companies", "l’appel s’adresse aux entreprises à capitaux privés",
               "a chamada é para empresas de capital fechado"},
              {"the call is for companies not privately held",
               "l’appel s’adresse aux entreprises qui ne sont pas à capitaux privés",
               "a chamada é para empresas que não são de capital fechado"});
}

Phrase fact_of_country(const Reason& r) {
    if (!r.country)
        return {"The country is not given yet", "Le pays n’est pas encore indiqué", "O país ainda não foi informado"};
    return country_phrase();
}

Phrase asked_of_country(const Reason& r) {
    return by(r.sense,
              {"the call is open to {countries}", "pays {countries:admis|admis} : {countries}",
               "{countries:país admitido|países admitidos}: {countries}"},
              {"the call is closed to {countries}", "pays {countries:exclu|exclus} : {countries}",
               "{countries:país excluído|países excluídos}: {countries}"});
}

}  // namespace

Phrase country_phrase() {
    return {"The company’s country is {country}", "Pays de l’entreprise : {country}", "País da empresa: {country}"};
}

Told age_told(const Reason& r, Tense tense) { return {fact_of_age(r, tense), asked_of_age(r)}; }
Told ownership_told(const Reason& r) { return {fact_of_ownership(r), asked_of_ownership(r)}; }
Told country_told(const Reason& r) { return {fact_of_country(r), asked_of_country(r)}; }

}  // namespace programmes
