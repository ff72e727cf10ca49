#include "interviews/notice_kinds.hpp"

#include "interviews/own.hpp"
#include "letters/rows.hpp"

namespace interviews {
namespace {

using core::Phrase;
using letters::Arrives;
using letters::How;

std::vector<letters::Value> values() {
    return {letters::startup_value(),
            letters::call_value(),
            {"when",
             {"when the interview is", "quand est l’entretien", "quando é a entrevista"},
             {"Tuesday 12 March 2013 at 09:00, Paris time", "mardi 12 mars 2013 à 09:00, heure de Paris",
              "terça-feira, 12 de março de 2013 às 09:00, hora de Paris"}},
            {"minutes",
             {"how many minutes it takes", "combien de minutes il dure", "quantos minutos dura"},
             {"30", "30", "30"}},
            {"place",
             {"where it is", "où il a lieu", "onde é"},
             {"Small amphitheatre", "Petit amphithéâtre", "Pequeno anfiteatro"}},
            {"people",
             {"who asks", "qui interroge", "quem entrevista"},
             {"Claire Besson, Hugo Marchetti", "Claire Besson, Hugo Marchetti", "Claire Besson, Hugo Marchetti"}},
            {"reason",
             {"the team’s reason", "la raison de l’équipe", "a razão da equipe"},
             {"We are in Lyon that week.", "Nous sommes à Lyon cette semaine-là.", "Estamos em Lyon nessa semana."}}};
}

void to_team(std::string_view key, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::always, values(), subject, body});
}
void to_team_as_chosen(std::string_view key, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::as_chosen, values(), subject, body});
}
void to_panel(std::string_view key, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind({std::string(key), title, Arrives::as_chosen, values(), subject, body, How::at_once});
}
void to_house(std::string_view key, const Phrase& title, const Phrase& subject, const Phrase& body) {
    letters::kind(
        {std::string(key), title, Arrives::as_chosen, values(), subject, body, How::at_once, letters::Concerns::house});
}

void teams_are_asked() {
    to_team(
        kinds::invited, {"Invitation to an interview", "Invitation à un entretien", "Convite para uma entrevista"},
        {"{startup}: your interview is on {when}", "{startup} : votre entretien est le {when}",
         "{startup}: a entrevista é {when}"},
        {"Hello {name},\n\nwe look forward to meeting {startup} about {call}: {when}, for {minutes} minutes. Place: "
         "{place}. You will meet {people}.\n\nNo answer is needed. If this time does not suit you, choose another "
         "one on your file’s page.\n\n{link}\n\n{house}",
         "Bonjour {name},\n\nnous nous réjouissons de rencontrer {startup} au sujet de {call} : {when}, pendant "
         "{minutes} minutes. Lieu : {place}. Vous rencontrerez {people}.\n\nAucune réponse n’est attendue. Si cet "
         "horaire ne vous convient pas, choisissez-en un autre sur la page de votre "
         "dossier.\n\n{link}\n\n{house}",
         "Olá, {name},\n\nqueremos conhecer a {startup} e falar sobre {call}: {when}, durante {minutes} minutos. "
         "Lugar: {place}. Vocês vão encontrar {people}.\n\nNão é preciso responder. Se este horário não servir, "
         "escolham outro na página da candidatura.\n\n{link}\n\n{house}"});
    to_team(kinds::changed,
            {"Another time for an interview", "Un autre horaire d’entretien", "Outro horário de entrevista"},
            {"{startup}: your interview is now on {when}", "{startup} : votre entretien est désormais le {when}",
             "{startup}: a entrevista agora é {when}"},
            {"Hello {name},\n\nwe had to change your interview about {call}. It is now on {when}, for {minutes} "
             "minutes. Place: {place}. You will meet {people}. If this does not suit you, choose another time on your "
             "file’s page.\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nnous avons dû changer votre entretien au sujet de {call}. Il est désormais le {when}, "
             "pendant {minutes} minutes. Lieu : {place}. Vous rencontrerez {people}. Si cela ne vous convient pas, "
             "choisissez un autre horaire sur la page de votre dossier.\n\n{link}\n\n{house}",
             "Olá, {name},\n\ntivemos de mudar a entrevista de {call}. Agora é {when}, durante {minutes} minutos. "
             "Lugar: {place}. Vocês vão encontrar {people}. Se não servir, escolham outro horário na página da "
             "candidatura.\n\n{link}\n\n{house}"});
}

void teams_have_chosen() {
    to_team(kinds::moved,
            {"The time that you chose", "L’horaire que vous avez choisi", "O horário que vocês escolheram"},
            {"{startup}: your interview is on {when}, as you chose",
             "{startup} : votre entretien est le {when}, comme vous l’avez choisi",
             "{startup}: a entrevista é {when}, como vocês escolheram"},
            {"Hello {name},\n\nnoted: {startup} comes on {when}, for {minutes} minutes. Place: {place}. You will meet "
             "{people}.\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nc’est noté : {startup} vient le {when}, pendant {minutes} minutes. Lieu : {place}. "
             "Vous rencontrerez {people}.\n\n{link}\n\n{house}",
             "Olá, {name},\n\nanotado: a {startup} vem {when}, durante {minutes} minutos. Lugar: {place}. Vocês vão "
             "encontrar {people}.\n\n{link}\n\n{house}"});
    to_team(kinds::off, {"An interview is off", "Un entretien est annulé", "Uma entrevista foi cancelada"},
            {"{startup}: the interview on {when} is off", "{startup} : l’entretien du {when} est annulé",
             "{startup}: a entrevista de {when} foi cancelada"},
            {"Hello {name},\n\nthe interview of {startup} on {when} does not take place. Answer this letter if you did "
             "not expect that.\n\n{link}\n\n{house}",
             "Bonjour {name},\n\nl’entretien de {startup} du {when} n’aura pas lieu. Répondez à cette lettre si vous "
             "ne vous y attendiez pas.\n\n{link}\n\n{house}",
             "Olá, {name},\n\na entrevista da {startup} de {when} não vai acontecer. Respondam a esta carta se não "
             "esperavam por isso.\n\n{link}\n\n{house}"});
}

void panels_are_told() {
    to_panel(kinds::panel, {"An interview that you hold", "Un entretien que vous menez", "Uma entrevista que você faz"},
             {"{startup}: you interview them on {when}", "{startup} : vous les rencontrez le {when}",
              "{startup}: você os entrevista {when}"},
             {"Hello {name},\n\nyou interview {startup} for {call}: {when}, {minutes} minutes. Place: {place}. Those "
              "who ask: {people}. Their file and your other interviews are on your page.\n\n{link}\n\n{house}",
              "Bonjour {name},\n\nvous rencontrez {startup} pour {call} : {when}, {minutes} minutes. Lieu : {place}. "
              "Ceux qui interrogent : {people}. Leur dossier et vos autres entretiens sont sur votre "
              "page.\n\n{link}\n\n{house}",
              "Olá, {name},\n\nvocê entrevista a {startup} para {call}: {when}, {minutes} minutos. Lugar: {place}. "
              "Quem entrevista: {people}. A candidatura e as suas outras entrevistas estão na sua "
              "página.\n\n{link}\n\n{house}"});
    to_panel(kinds::panel_off,
             {"An interview that you no longer hold", "Un entretien que vous ne menez plus",
              "Uma entrevista que você não faz mais"},
             {"{startup}: you no longer interview them", "{startup} : vous ne les rencontrez plus",
              "{startup}: você não os entrevista mais"},
             {"Hello {name},\n\nthe interview of {startup} for {call} is no longer yours, or is off. Your other "
              "interviews are on your page.\n\n{link}\n\n{house}",
              "Bonjour {name},\n\nl’entretien de {startup} pour {call} n’est plus le vôtre, ou est annulé. Vos autres "
              "entretiens sont sur votre page.\n\n{link}\n\n{house}",
              "Olá, {name},\n\na entrevista da {startup} para {call} não é mais sua, ou foi cancelada. As suas outras "
              "entrevistas estão na sua página.\n\n{link}\n\n{house}"});
}

void teams_are_reminded() {
    to_team_as_chosen(kinds::soon, {"Your interview is near", "Votre entretien approche", "A entrevista está perto"},
                      {"{startup}: we expect you on {when}", "{startup} : nous vous attendons le {when}",
                       "{startup}: esperamos vocês {when}"},
                      {"Hello {name},\n\nthe interview of {startup} about {call} is near: {when}, for {minutes} "
                       "minutes. Place: {place}. You will meet {people}.\n\nIf you can’t come, tell us on your file’s "
                       "page.\n\n{link}\n\n{house}",
                       "Bonjour {name},\n\nl’entretien de {startup} au sujet de {call} approche : {when}, pendant "
                       "{minutes} minutes. Lieu : {place}. Vous rencontrerez {people}.\n\nSi vous ne pouvez pas venir, "
                       "dites-le sur la page de votre dossier.\n\n{link}\n\n{house}",
                       "Olá, {name},\n\na entrevista da {startup} sobre {call} está perto: {when}, durante {minutes} "
                       "minutos. Lugar: {place}. Vocês vão encontrar {people}.\n\nSe não puderem vir, avisem na página "
                       "da candidatura.\n\n{link}\n\n{house}"});
}

void the_house_is_told() {
    to_house(kinds::by_team,
             {"A team moves its interview", "Une équipe déplace son entretien", "Uma equipe muda a entrevista"},
             {"{startup} now comes on {when}", "{startup} vient désormais le {when}", "{startup} agora vem {when}"},
             {"Hello {name},\n\n{startup} has chosen another time for its interview: {when}, {place}, with {people}. "
              "The panel is told.\n\n{link}",
              "Bonjour {name},\n\n{startup} a choisi un autre horaire d’entretien : {when}, {place}, avec {people}. Le "
              "panel est prévenu.\n\n{link}",
              "Olá, {name},\n\na {startup} escolheu outro horário de entrevista: {when}, {place}, com {people}. O "
              "painel foi avisado.\n\n{link}"});
    to_house(kinds::no_show,
             {"A team can’t come to its interview", "Une équipe ne peut pas venir à son entretien",
              "Uma equipe não pode vir à entrevista"},
             {"{startup} can’t come to its interview", "{startup} ne peut pas venir à son entretien",
              "{startup} não pode vir à entrevista"},
             {"Hello {name},\n\n{startup} can’t come to its interview on {when}. Their reason: {reason}\n\nTheir file "
              "stays where it stands; its time is free again.\n\n{link}",
              "Bonjour {name},\n\n{startup} ne peut pas venir à son entretien du {when}. Leur raison : "
              "{reason}\n\nLeur dossier reste où il est ; l’horaire est de nouveau libre.\n\n{link}",
              "Olá, {name},\n\na {startup} não pode vir à entrevista de {when}. A razão: {reason}\n\nA candidatura "
              "fica onde está; o horário está livre de novo.\n\n{link}"});
}

void the_house_is_told_of_pencil() {
    to_house(kinds::gave_way,
             {"A team’s pencil gives way", "Le crayon d’une équipe cède", "O lápis de uma equipe cede"},
             {"{startup}: its time in pencil is taken", "{startup} : son horaire au crayon est pris",
              "{startup}: o horário a lápis foi ocupado"},
             {"Hello {name},\n\nanother team has chosen {when} for its interview. The plan had {startup} in pencil "
              "there, or with the same people: that has given way, and {startup} knows nothing of it. Give it another "
              "time.\n\n{link}",
              "Bonjour {name},\n\nune autre équipe a choisi {when} pour son entretien. Le plan y avait {startup} au "
              "crayon, ou avec les mêmes personnes : cela a cédé, et {startup} n’en sait rien. Donnez-lui un autre "
              "horaire.\n\n{link}",
              "Olá, {name},\n\noutra equipe escolheu {when} para a sua entrevista. O plano tinha a {startup} a lápis "
              "ali, ou com as mesmas pessoas: isso cedeu, e a {startup} não sabe de nada. Dê a ela outro "
              "horário.\n\n{link}"});
}

}  // namespace

void tell_kinds() {
    teams_are_asked();
    teams_have_chosen();
    panels_are_told();
    teams_are_reminded();
    the_house_is_told();
    the_house_is_told_of_pencil();
}

}  // namespace interviews
