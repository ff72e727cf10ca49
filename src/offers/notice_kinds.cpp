#include "offers/notice_kinds.hpp"

#include "letters/rows.hpp"

namespace offers {
namespace {

using core::Phrase;
using letters::Arrives;
using letters::How;

std::vector<letters::Value> values() {
    return {letters::startup_value(),
            letters::call_value(),
            {"number",
             {"the file’s number", "le numéro du dossier", "o número da candidatura"},
             {"ER4T-9KQ2-7M", "ER4T-9KQ2-7M", "ER4T-9KQ2-7M"}},
            {"until",
             {"by when an answer is needed", "d’ici quand il faut répondre", "até quando é preciso responder"},
             {"Friday 27 December 2013 at 23:59, Paris time", "vendredi 27 décembre 2013 à 23:59, heure de Paris",
              "sexta-feira, 27 de dezembro de 2013 às 23:59, hora de Paris"}},
            {"conditions",
             {"on which conditions, if any", "à quelles conditions, s’il y en a", "em que condições, se houver"},
             {"On condition: company registered, by 1 March 2014.",
              "À condition : société immatriculée, d’ici le 1 mars 2014.",
              "Com a condição: empresa registrada, até 1 de março de 2014."}},
            {"reason",
             {"the team’s reason", "la raison de l’équipe", "a razão da equipe"},
             {"We found a house nearer to our customers.", "Nous avons trouvé une maison plus proche de nos clients.",
              "Achamos uma casa mais perto dos nossos clientes."}}};
}

void to_team(std::string_view key, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::always, values(), subject, body});
}

void to_house(std::string_view key, How unless_chosen, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::as_chosen, values(), subject, body, unless_chosen,
                   letters::Concerns::house});
}

void while_a_team_thinks() {
    to_team(kinds::reminded,
            {"An offer waits for your answer", "Une offre attend votre réponse", "Uma oferta espera a sua resposta"},
            {"{startup}: answer by {until}, or the place in {call} goes on",
             "{startup} : répondez d’ici le {until}, sinon la place dans {call} est transmise",
             "{startup}: responda até {until}, ou a vaga em {call} segue adiante"},
            {"Hello {name},\n\na place in {call} is kept for {startup}, and we have no answer yet. We need one by "
             "{until}; after that the place goes to the next team.\n\n{conditions}\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nune place dans {call} est gardée pour {startup}, et nous n’avons pas encore de "
             "réponse. Il nous en faut une d’ici le {until} ; ensuite, la place va à l’équipe "
             "suivante.\n\n{conditions}\n\n{link}\n\n{house}",
             "Olá, {name},\n\numa vaga em {call} está guardada para {startup}, e ainda não temos resposta. Precisamos "
             "dela até {until}; depois disso a vaga vai para a próxima equipe.\n\n{conditions}\n\n{link}\n\n{house}"});
    to_team(kinds::extended,
            {"More time to answer an offer", "Plus de temps pour répondre à une offre",
             "Mais tempo para responder a uma oferta"},
            {"{startup}: the place in {call} is kept until {until}",
             "{startup} : la place dans {call} est gardée jusqu’au {until}",
             "{startup}: a vaga em {call} está guardada até {until}"},
            {"Hello {name},\n\nyou have more time: the place in {call} is kept for {startup} until "
             "{until}.\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nvous avez plus de temps : la place dans {call} est gardée pour {startup} jusqu’au "
             "{until}.\n\n{link}\n\n{house}",
             "Olá, {name},\n\nvocês têm mais tempo: a vaga em {call} está guardada para {startup} até "
             "{until}.\n\n{link}\n\n{house}"});
}

void once_it_is_over() {
    to_team(
        kinds::welcome, {"You have taken your place", "Vous avez pris votre place", "Vocês aceitaram a vaga"},
        {"{startup} is in {call}", "{startup} est dans {call}", "{startup} está em {call}"},
        {"Hello {name},\n\n{startup} has a place in {call}: welcome. Your file’s page says what we have noted, and "
         "there you can still give the place back.\n\n{conditions}\n\n{link}\n\n{house}",
         "Bonjour {name},\n\n{startup} a sa place dans {call} : bienvenue. La page de votre dossier dit ce que nous "
         "avons noté, et permet encore de rendre la place.\n\n{conditions}\n\n{link}\n\n{house}",
         "Olá, {name},\n\n{startup} tem a sua vaga em {call}: sejam bem-vindos. A página da candidatura diz o que "
         "anotamos, e ali ainda é possível devolver a vaga.\n\n{conditions}\n\n{link}\n\n{house}"});
    to_team(kinds::lapsed, {"An offer has run out", "Une offre est échue", "Uma oferta venceu"},
            {"{startup}: the time to take the place in {call} is over",
             "{startup} : le délai pour prendre la place dans {call} est passé",
             "{startup}: o prazo para aceitar a vaga em {call} acabou"},
            {"Hello {name},\n\nwe had no answer from you by {until}, so the place in {call} goes to the next team. If "
             "something kept you from answering, answer this letter.\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nnous n’avons pas eu de réponse d’ici le {until} : la place dans {call} va donc à "
             "l’équipe suivante. Si quelque chose vous a empêché de répondre, répondez à cette "
             "lettre.\n\n{link}\n\n{house}",
             "Olá, {name},\n\nnão tivemos resposta até {until}, e a vaga em {call} vai para a próxima equipe. Se algo "
             "impediu a resposta, responda a esta carta.\n\n{link}\n\n{house}"});
}

void of_answers() {
    to_house(
        kinds::to_call, How::at_once,
        {"A team to call about its offer", "Une équipe à appeler pour son offre", "Uma equipe a chamar sobre a oferta"},
        {"Call {startup}: no answer yet, and their place lapses on {until}",
         "Appelez {startup} : pas encore de réponse, et leur place échoit le {until}",
         "Ligue para {startup}: ainda sem resposta, e a vaga vence em {until}"},
        {"Hello {name},\n\n{startup} has not answered the offer of a place in {call}, in spite of two letters. It "
         "lapses on {until}. Call them; you can answer for them or give them more time.\n\n{link}",
         "Bonjour {name},\n\n{startup} n’a pas répondu à l’offre d’une place dans {call}, malgré deux lettres. Elle "
         "échoit le {until}. Appelez-les ; vous pouvez répondre pour eux ou leur donner plus de temps.\n\n{link}",
         "Olá, {name},\n\n{startup} não respondeu à oferta de uma vaga em {call}, apesar de duas cartas. Ela vence "
         "em {until}. Ligue; você pode responder por eles ou dar mais tempo.\n\n{link}"});
    to_house(kinds::accepted, How::at_once,
             {"A team takes its place", "Une équipe prend sa place", "Uma equipe aceita a vaga"},
             {"{startup} takes its place in {call}", "{startup} prend sa place dans {call}",
              "{startup} aceita a vaga em {call}"},
             {"Hello {name},\n\n{startup} takes its place in {call}.\n\n{link}",
              "Bonjour {name},\n\n{startup} prend sa place dans {call}.\n\n{link}",
              "Olá, {name},\n\n{startup} aceita a vaga em {call}.\n\n{link}"});
    to_house(kinds::declined, How::at_once,
             {"A team declines its place", "Une équipe décline sa place", "Uma equipe recusa a vaga"},
             {"{startup} declines its place in {call}", "{startup} décline sa place dans {call}",
              "{startup} recusa a vaga em {call}"},
             {"Hello {name},\n\n{startup} declines its place in {call}. Their reason: {reason}\n\n{link}",
              "Bonjour {name},\n\n{startup} décline sa place dans {call}. Leur raison : {reason}\n\n{link}",
              "Olá, {name},\n\n{startup} recusa a vaga em {call}. A razão: {reason}\n\n{link}"});
    to_house(kinds::given_back, How::at_once,
             {"A team gives its place back", "Une équipe rend sa place", "Uma equipe devolve a vaga"},
             {"{startup} gives its place in {call} back", "{startup} rend sa place dans {call}",
              "{startup} devolve a vaga em {call}"},
             {"Hello {name},\n\n{startup} had accepted, and gives its place in {call} back. Their reason: "
              "{reason}\n\n{link}",
              "Bonjour {name},\n\n{startup} avait accepté, et rend sa place dans {call}. Leur raison : "
              "{reason}\n\n{link}",
              "Olá, {name},\n\n{startup} tinha aceitado, e devolve a vaga em {call}. A razão: {reason}\n\n{link}"});
}

void of_places_that_go_on() {
    to_house(kinds::passed_on, How::daily,
             {"A place went along the waiting list", "Une place a suivi la liste d’attente",
              "Uma vaga seguiu pela lista de espera"},
             {"{startup} is offered the place that came free in {call}",
              "{startup} reçoit l’offre de la place libérée dans {call}",
              "{startup} recebe a oferta da vaga liberada em {call}"},
             {"Hello {name},\n\na place in {call} came free and is offered to {startup}, the next on the waiting list, "
              "until {until}.\n\n{link}",
              "Bonjour {name},\n\nune place dans {call} s’est libérée et est offerte à {startup}, la suivante sur la "
              "liste d’attente, jusqu’au {until}.\n\n{link}",
              "Olá, {name},\n\numa vaga em {call} ficou livre e é oferecida à {startup}, a próxima da lista de espera, "
              "até {until}.\n\n{link}"});
}

}  // namespace

void tell_kinds() {
    while_a_team_thinks();
    once_it_is_over();
    of_answers();
    of_places_that_go_on();
}

}  // namespace offers
