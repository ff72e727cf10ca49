// What is said of a team: how many, who writes code, on which technologies.
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

Phrase fact_of_people(const Reason& r) {
    if (r.why != Why::told)
        return {"The team is not named yet", "L’équipe n’est pas encore indiquée", "A equipe ainda não foi informada"};
    return {"{have} {have:person|people} in the team", "{have} {have:personne|personnes} dans l’équipe",
            "{have} {have:pessoa|pessoas} na equipe"};
}

Phrase asked_of_people(const Reason& r) {
    if (r.why == Why::told)
        return by(r.sense,
                  {"the call asks for fewer than {limit}", "l’appel en demande moins de {limit}",
                   "a chamada pede menos de {limit}"},
                  {"the call asks for {limit} or more", "l’appel en demande au moins {limit}",
                   "a chamada pede {limit} ou mais"});
    return by(r.sense,
              {"the call asks for fewer than {limit} people", "l’appel demande moins de {limit} personnes",
               "a chamada pede menos de {limit} pessoas"},
              {"the call asks for {limit} people or more", "l’appel demande au moins {limit} personnes",
               "a chamada pede {limit} pessoas ou mais"});
}

bool has_some(const Reason& r) { return r.have && *r.have > 0; }

Phrase fact_of_developers(const Reason& r) {
    if (r.why != Why::told)
        return {"It is not known yet who in the team writes code",
                "On ne sait pas encore qui écrit du code dans l’équipe", "Ainda não se sabe quem programa na equipe"};
    if (!has_some(r))
        return {"Nobody in the team writes code", "Personne dans l’équipe n’écrit de code",
                "Ninguém na equipe programa"};
    return {"{have} {have:person|people} in the team {have:writes|write} code",
            "{have} {have:personne|personnes} de l’équipe {have:écrit|écrivent} du code",
            "{have} {have:pessoa|pessoas} da equipe {have:programa|programam}"};
}

Phrase asked_of_developers(const Reason& r) {
    if (r.sense == Sense::excluded)
        return {"the call is for teams in which nobody does", "l’appel s’adresse aux équipes où personne n’en écrit",
                "a chamada é para equipes em que ninguém programa"};
    if (has_some(r))
        return {"the call asks for at least one", "l’appel en demande au moins une", "a chamada pede ao menos uma"};
    return {"the call asks for at least one person who does", "l’appel demande au moins une personne qui en écrive",
            "a chamada pede ao menos uma pessoa que programe"};
}

Phrase fact_of_technologies(const Reason& r) {
    if (r.why != Why::told)
        return {"No technology is named yet", "Aucune technologie n’est encore citée",
                "Nenhuma tecnologia foi indicada ainda"};
    if (r.technology)
        return {"{technology} is named", "{technology} figure dans le dossier", "{technology} está na candidatura"};
    return by(r.sense,
              {"None of the technologies named fits", "Aucune des technologies citées ne convient",
               "Nenhuma das tecnologias indicadas serve"},
              {"None of the technologies named is left out", "Aucune des technologies citées n’est exclue",
               "Nenhuma das tecnologias indicadas é excluída"});
}

Phrase asked_of_technologies(const Reason& r) {
    return by(
        r.sense,
        {"the call asks for {technologies}", "l’appel demande {technologies}", "a chamada pede {technologies}"},
        {"the call leaves out {technologies}", "l’appel exclut {technologies}", "a chamada exclui {technologies}"});
}

}  // namespace

Told people_told(const Reason& r) { return {fact_of_people(r), asked_of_people(r)}; }
Told developers_told(const Reason& r) { return {fact_of_developers(r), asked_of_developers(r)}; }
Told technologies_told(const Reason& r) { return {fact_of_technologies(r), asked_of_technologies(r)}; }

}  // namespace programmes
