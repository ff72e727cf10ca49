#include "selection/notice_kinds.hpp"

#include "letters/rows.hpp"

namespace selection {
namespace {

using core::Phrase;
using letters::Arrives;
using letters::How;

std::vector<letters::Value> values() {
    auto out = values_of_file();
    out.push_back({"closes",
                   {"until when the file may be changed", "jusqu’à quand le dossier peut être modifié",
                    "até quando a candidatura pode ser alterada"},
                   {"Sunday 15 December 2013 at 23:59, Paris time", "dimanche 15 décembre 2013 à 23:59, heure de Paris",
                    "domingo, 15 de dezembro de 2013 às 23:59, hora de Paris"}});
    return out;
}

void to_founders(std::string_view key, Arrives arrives, const Phrase& title, const Phrase& subject,
                 const Phrase& body) {
    letters::kind({std::string(key), title, arrives, values(), subject, body});
}

void to_the_house(std::string_view key, How unless_chosen, const Phrase& title, const Phrase& subject,
                  const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::as_chosen, values(), subject, body, unless_chosen,
                   letters::Concerns::house});
}

void of_a_file_that_has_arrived() {
    to_founders(notices::received, Arrives::always,
                {"Your file has arrived", "Votre dossier est arrivé", "A sua candidatura chegou"},
                {"{startup}: your file for {call} has arrived", "{startup} : votre dossier pour {call} est arrivé",
                 "{startup}: a sua candidatura a {call} chegou"},
                {"Hello {name},\n\n"
                 "your file for {call} is with us. Its number is {number}.\n\n"
                 "You may change it and send it again until {closes}: what you sent last is what counts.\n\n"
                 "{link}\n\n"
                 "Thank you for wanting to work with us.\n{house}",
                 "Bonjour {name},\n\n"
                 "votre dossier pour {call} est entre nos mains. Son numéro est {number}.\n\n"
                 "Vous pouvez le modifier et le renvoyer jusqu’au {closes} : votre dernier envoi est celui qui "
                 "compte.\n\n"
                 "{link}\n\n"
                 "Merci de vouloir travailler avec nous.\n{house}",
                 "Olá, {name},\n\n"
                 "a sua candidatura a {call} está conosco. O número dela é {number}.\n\n"
                 "Você pode alterá-la e enviá-la de novo até {closes}: vale o último envio.\n\n"
                 "{link}\n\n"
                 "Obrigado por querer trabalhar conosco.\n{house}"});
}

void of_a_draft_that_waits() {
    to_founders(
        notices::unsent, Arrives::as_chosen,
        {"Your draft is not sent yet", "Votre brouillon n’est pas encore envoyé",
         "O seu rascunho ainda não foi enviado"},
        {"{startup}: your file for {call} is not sent yet", "{startup} : votre dossier pour {call} n’est pas envoyé",
         "{startup}: a sua candidatura a {call} ainda não foi enviada"},
        {"Hello {name},\n\n"
         "you have begun a file for {call} and it is not sent yet. The call closes on {closes}.\n\n"
         "What you have written is kept: open it, complete it, send it.\n\n"
         "{link}\n\n"
         "If you have changed your mind, there is nothing to do.\n{house}",
         "Bonjour {name},\n\n"
         "vous avez commencé un dossier pour {call} et il n’est pas encore envoyé. L’appel se clôt le "
         "{closes}.\n\n"
         "Ce que vous avez écrit est gardé : ouvrez-le, complétez-le, envoyez-le.\n\n"
         "{link}\n\n"
         "Si vous avez changé d’avis, il n’y a rien à faire.\n{house}",
         "Olá, {name},\n\n"
         "você começou uma candidatura a {call} e ela ainda não foi enviada. A chamada encerra em "
         "{closes}.\n\n"
         "O que você escreveu está guardado: abra, complete e envie.\n\n"
         "{link}\n\n"
         "Se mudou de ideia, não é preciso fazer nada.\n{house}"});
}

void of_more_time() {
    to_founders(notices::extended, Arrives::always,
                {"You have more time", "Vous avez plus de temps", "Você tem mais tempo"},
                {"{startup}: more time for {call}", "{startup} : plus de temps pour {call}",
                 "{startup}: mais tempo para {call}"},
                {"Hello {name},\n\nyou have more time for your file for {call}: until {closes}.\n\n{link}\n\n{house}",
                 "Bonjour {name},\n\nvous avez plus de temps pour votre dossier pour {call} : jusqu’au {closes}.\n\n"
                 "{link}\n\n{house}",
                 "Olá, {name},\n\nvocê tem mais tempo para a sua candidatura a {call}: até {closes}.\n\n"
                 "{link}\n\n{house}"});
}

void of_files_that_come_and_go() {
    to_the_house(notices::sent, How::daily, {"A new file", "Un nouveau dossier", "Uma nova candidatura"},
                 {"{startup} has sent a file for {call}", "{startup} a envoyé un dossier pour {call}",
                  "{startup} enviou uma candidatura a {call}"},
                 {"Hello {name},\n\n{startup} has sent a file for {call}.\n\n{link}",
                  "Bonjour {name},\n\n{startup} a envoyé un dossier pour {call}.\n\n{link}",
                  "Olá, {name},\n\n{startup} enviou uma candidatura a {call}.\n\n{link}"});
    to_the_house(
        notices::withdrawn, How::daily,
        {"A file is withdrawn", "Un dossier est retiré", "Uma candidatura foi retirada"},
        {"{startup} has withdrawn from {call}", "{startup} s’est retirée de {call}", "{startup} desistiu de {call}"},
        {"Hello {name},\n\n{startup} has withdrawn its file for {call}.\n\n{link}",
         "Bonjour {name},\n\n{startup} a retiré son dossier pour {call}.\n\n{link}",
         "Olá, {name},\n\n{startup} retirou a candidatura a {call}.\n\n{link}"});
}

void of_files_that_one_looks_after() {
    to_the_house(notices::looked_after, How::at_once,
                 {"You look after a file", "Vous suivez un dossier", "Você acompanha uma candidatura"},
                 {"You look after {startup} now", "Vous suivez désormais {startup}", "Agora você acompanha {startup}"},
                 {"Hello {name},\n\nfrom now on you look after {startup}’s file for {call}.\n\n{link}",
                  "Bonjour {name},\n\nvous suivez désormais le dossier de {startup} pour {call}.\n\n{link}",
                  "Olá, {name},\n\na partir de agora você acompanha a candidatura de {startup} a {call}.\n\n{link}"});
    to_the_house(
        notices::noted, How::at_once,
        {"A note on a file of yours", "Une note sur un dossier que vous suivez", "Uma nota numa candidatura sua"},
        {"A note on {startup}", "Une note sur {startup}", "Uma nota sobre {startup}"},
        {"Hello {name},\n\nthere is a new note on {startup}’s file for {call}.\n\n{link}",
         "Bonjour {name},\n\nil y a une nouvelle note sur le dossier de {startup} pour {call}.\n\n{link}",
         "Olá, {name},\n\nhá uma nova nota na candidatura de {startup} a {call}.\n\n{link}"});
    to_the_house(notices::flipped, How::daily,
                 {"Eligibility of a file has changed", "L’éligibilité d’un dossier a changé",
                  "A elegibilidade de uma candidatura mudou"},
                 {"{startup}: eligibility has changed", "{startup} : l’éligibilité a changé",
                  "{startup}: a elegibilidade mudou"},
                 {"Hello {name},\n\nthe rules of {call} say something else of {startup} than before.\n\n{link}",
                  "Bonjour {name},\n\nles règles de {call} disent autre chose de {startup} qu’auparavant.\n\n{link}",
                  "Olá, {name},\n\nas regras de {call} dizem de {startup} algo diferente de antes.\n\n{link}"});
}

void of_reasons_to_read() {
    const std::vector<letters::Value> values{
        letters::call_value(),
        {"files",
         {"how many refusals wait", "combien de refus attendent", "quantas recusas esperam"},
         {"12", "12", "12"}}};
    letters::kind(
        {std::string(notices::reasons_awaited),
         {"Refusals wait for their reasons", "Des refus attendent leurs raisons", "Recusas esperam as suas razões"},
         Arrives::as_chosen,
         values,
         {"{call}: {files} refusals wait for somebody to read their reasons",
          "{call} : {files} refus attendent que quelqu’un lise leurs raisons",
          "{call}: {files} recusas esperam que alguém leia as suas razões"},
         {"Hello {name},\n\nthe hour to tell teams of {call} has come. {files} refusals stay in pencil, because "
          "nobody has read their reasons yet. Each goes as soon as they are read.\n\n{link}",
          "Bonjour {name},\n\nl’heure d’annoncer les décisions de {call} est venue. {files} refus restent au "
          "crayon, car personne n’en a encore lu les raisons. Chacun part dès qu’elles sont lues.\n\n{link}",
          "Olá, {name},\n\nchegou a hora de comunicar as decisões de {call}. {files} recusas continuam a lápis, "
          "porque ninguém leu ainda as razões. Cada uma segue assim que elas forem lidas.\n\n{link}"},
         How::at_once,
         letters::Concerns::house});
}

}  // namespace

std::vector<letters::Value> values_of_file() {
    return {letters::startup_value(),
            letters::call_value(),
            {"number",
             {"the file’s number", "le numéro du dossier", "o número da candidatura"},
             {"ER4T-9KQ2-7M", "ER4T-9KQ2-7M", "ER4T-9KQ2-7M"}}};
}

void tell_notice_kinds() {
    of_a_file_that_has_arrived();
    of_reasons_to_read();
    of_a_draft_that_waits();
    of_more_time();
    of_files_that_come_and_go();
    of_files_that_one_looks_after();
}

}  // namespace selection
