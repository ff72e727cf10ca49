#include "selection/decision_letters.hpp"

#include "letters/wording.hpp"
#include "selection/call_texts.hpp"
#include "selection/notice_kinds.hpp"
#include "selection/settling.hpp"

namespace selection {
namespace {

using core::Phrase;

struct Words {
    Status told;
    Phrase title, subject, middle;
};

// Between the greeting and the link; the house may word each anew.
constexpr Words words[] = {
    {Status::submitted,
     {"Your file is being read again", "Votre dossier est relu", "A sua candidatura está sendo relida"},
     {"{startup}: your file for {call} is being read again", "{startup} : votre dossier pour {call} est relu",
      "{startup}: a sua candidatura a {call} está sendo relida"},
     {"what we told you about your file for {call} no longer holds: we are reading it again. {promise}",
      "ce que nous vous avions dit de votre dossier pour {call} ne vaut plus : nous le relisons. {promise}",
      "o que dissemos da sua candidatura a {call} já não vale: estamos lendo de novo. {promise}"}},
    {Status::shortlisted,
     {"Your file is on the short list", "Votre dossier est présélectionné", "A sua candidatura foi pré-selecionada"},
     {"{startup} is on the short list of {call}", "{startup} est dans la présélection de {call}",
      "{startup} está na pré-seleção de {call}"},
     {"your file for {call} is on our short list. There is nothing to do now: we write to you about the next step. "
      "{promise}",
      "votre dossier pour {call} est dans notre présélection. Rien à faire maintenant : nous vous écrivons pour la "
      "suite. {promise}",
      "a sua candidatura a {call} está na nossa pré-seleção. Por ora não há nada a fazer: escrevemos sobre o próximo "
      "passo. {promise}"}},
    {Status::interview,
     {"We would like to meet you", "Nous aimerions vous rencontrer", "Gostaríamos de conhecer vocês"},
     {"{startup}: an interview for {call}", "{startup} : un entretien pour {call}",
      "{startup}: uma entrevista para {call}"},
     {"we have read your file for {call} and would like to meet you. You will hear from us with the day and the hour. "
      "{promise}",
      "nous avons lu votre dossier pour {call} et aimerions vous rencontrer. Nous vous écrivons le jour et l’heure. "
      "{promise}",
      "lemos a sua candidatura a {call} e gostaríamos de conhecer vocês. Escreveremos com o dia e a hora. {promise}"}},
    {Status::offered,
     {"A place is offered to you", "Une place vous est offerte", "Uma vaga é oferecida a vocês"},
     {"{startup}: a place in {call}, answer by {until}", "{startup} : une place dans {call}, répondez d’ici le {until}",
      "{startup}: uma vaga em {call}, responda até {until}"},
     {"we would like to have you with us: a place in {call} is offered to {startup}. Tell us by {until} whether you "
      "take "
      "it; after that it goes to the next team.\n\n{conditions}",
      "nous aimerions vous avoir avec nous : une place dans {call} est offerte à {startup}. Dites-nous d’ici le "
      "{until} "
      "si vous la prenez ; ensuite, elle va à l’équipe suivante.\n\n{conditions}",
      "gostaríamos de ter vocês conosco: uma vaga em {call} é oferecida à {startup}. Diga-nos até {until} se aceita; "
      "depois disso ela vai para a próxima equipe.\n\n{conditions}"}},
    {Status::waiting_list,
     {"You are on the waiting list", "Vous êtes sur la liste d’attente", "Vocês estão na lista de espera"},
     {"{startup} is on the waiting list of {call}", "{startup} est sur la liste d’attente de {call}",
      "{startup} está na lista de espera de {call}"},
     {"all places of {call} are offered for now, and {startup} is on our waiting list. When a place is declined, the "
      "next team gets the offer. There is nothing to do.",
      "toutes les places de {call} sont offertes pour l’instant, et {startup} est sur notre liste d’attente. Quand une "
      "place est déclinée, l’équipe suivante reçoit l’offre. Il n’y a rien à faire.",
      "todas as vagas de {call} estão oferecidas por ora, e {startup} está na nossa lista de espera. Quando uma vaga é "
      "recusada, a próxima equipe recebe a oferta. Não há nada a fazer."}},
    {Status::refused,
     {"Your file was not taken", "Votre dossier n’a pas été retenu", "A sua candidatura não foi aceita"},
     {"{startup}: our answer about {call}", "{startup} : notre réponse pour {call}",
      "{startup}: a nossa resposta sobre {call}"},
     {"thank you for your file for {call}. We have read it, and we do not take {startup} this "
      "time.\n\n{reasons}\n\nYour "
      "passport stays yours, and the next call is open to you: what you wrote comes along.",
      "merci de votre dossier pour {call}. Nous l’avons lu, et nous ne retenons pas {startup} cette "
      "fois.\n\n{reasons}\n\nVotre passeport reste le vôtre, et le prochain appel vous est ouvert : ce que vous avez "
      "écrit "
      "vous y suit.",
      "obrigado pela sua candidatura a {call}. Lemos e não aceitamos {startup} desta vez.\n\n{reasons}\n\nO passaporte "
      "continua seu, e a próxima chamada está aberta a vocês: o que escreveram vai junto."}},
    {Status::not_eligible,
     {"Your file is not eligible", "Votre dossier n’est pas éligible", "A sua candidatura não é elegível"},
     {"{startup}: your file for {call} is not eligible", "{startup} : votre dossier pour {call} n’est pas éligible",
      "{startup}: a sua candidatura a {call} não é elegível"},
     {"the rules of {call} do not let {startup} in this time. Your file’s page says which rule, and why.",
      "les règles de {call} ne permettent pas de retenir {startup} cette fois. La page de votre dossier dit quelle "
      "règle, et pourquoi.",
      "as regras de {call} não permitem aceitar {startup} desta vez. A página da candidatura diz qual regra, e por "
      "quê."}},
    {Status::incomplete,
     {"Something is missing in your file", "Il manque quelque chose à votre dossier", "Falta algo na sua candidatura"},
     {"{startup}: your file for {call} is incomplete", "{startup} : votre dossier pour {call} est incomplet",
      "{startup}: a sua candidatura a {call} está incompleta"},
     {"we could not read your file for {call} to its end: something is missing. Answer this letter if you think "
      "otherwise, or if you can still send it.",
      "nous n’avons pas pu lire votre dossier pour {call} jusqu’au bout : il manque quelque chose. Répondez à cette "
      "lettre si vous pensez le contraire, ou si vous pouvez encore l’envoyer.",
      "não pudemos ler a sua candidatura a {call} até o fim: falta algo. Responda a esta carta se pensa o contrário, "
      "ou se ainda pode enviar o que falta."}}};

// "Hello {name}," and the end are every letter's.
struct Whole {
    std::string en, fr, pt;
};
Whole whole(const Phrase& middle) {
    const auto body = [](std::string_view greeting, std::string_view text) {
        return std::string(greeting) + "\n\n" + std::string(text) + "\n\n{link}\n\n{house}";
    };
    return {body("Hello {name},", middle.en), body("Bonjour {name},", middle.fr), body("Olá, {name},", middle.pt)};
}

OfferValues& values_of_offers() {
    static OfferValues values;
    return values;
}

// What only the letter that offers a place may name.
std::vector<letters::Value> with_offer(std::vector<letters::Value> values) {
    values.push_back(
        {"until",
         {"by when an answer is needed", "d’ici quand il faut répondre", "até quando é preciso responder"},
         {"Friday 27 December 2013 at 23:59, Paris time", "vendredi 27 décembre 2013 à 23:59, heure de Paris",
          "sexta-feira, 27 de dezembro de 2013 às 23:59, hora de Paris"}});
    values.push_back(
        {"conditions",
         {"on which conditions, if any", "à quelles conditions, s’il y en a", "em que condições, se houver"},
         {"On condition: company registered, by 1 March 2014.",
          "À condition : société immatriculée, d’ici le 1 mars 2014.",
          "Com a condição: empresa registrada, até 1 de março de 2014."}});
    return values;
}

}  // namespace

void offer_values_from(OfferValues values) { values_of_offers() = std::move(values); }

void add_offer_values(db::Read& read, const CallRow& call, std::int64_t application, core::Instant now,
                      core::Language language, std::map<std::string, std::string>& values) {
    if (values_of_offers()) values_of_offers()(read, call, application, now, language, values);
}

std::string letter_of(std::string_view status) {
    for (const auto& one : words)
        if (core::reflect::name(one.told) == status)
            return one.told == Status::submitted ? "application.read_again" : "application." + std::string(status);
    return {};
}

std::string promise_of(const CallRow& call, core::Language language) {
    constexpr Phrase promise{"We answer by {day}.", "Nous répondons d’ici le {day}.", "Respondemos até {day}."};
    if (!call.answers_by) return {};
    return fill(promise, language, {{"day", programmes::day_with_year(*call.answers_by, language)}});
}

LetterShown letter_shown(db::Read& read, core::Instant now, const CallRow& call, Status decided, const Addressed& file,
                         const std::string& reasons, core::Language language) {
    const auto kind = letter_of(core::reflect::name(decided));
    if (kind.empty()) return {};
    const auto words = letters::wording(read, operator_of(read, call), letters::kind_named(kind), language);
    const auto owners = startups::owners(read, {file.startup_id});
    const auto owner = owners.find(file.startup_id);
    letters::Values values{{"startup", file.startup},
                           {"call", spoken_name(read, call, language)},
                           {"number", number_of(file.id)},
                           {"name", owner == owners.end() ? std::string() : owner->second.name},
                           {"promise", promise_of(call, language)},
                           {"reasons", reasons},
                           {"house", call_line(read, now, call).operator_.name}};
    if (decided == Status::offered) add_offer_values(read, call, file.id, now, language, values);
    return {letters::filled_line(words.subject, language, values), letters::filled(words.body, language, values)};
}

void tell_decision_kinds() {
    auto values = values_of_file();
    values.push_back({"promise",
                      {"by when the call answers", "d’ici quand l’appel répond", "até quando a chamada responde"},
                      {"We answer by 20 December 2013.", "Nous répondons d’ici le 20 décembre 2013.",
                       "Respondemos até 20 de dezembro de 2013."}});
    auto values_of_refusal = values;
    values_of_refusal.push_back(
        {"reasons",
         {"why, as somebody of the house has read it", "pourquoi, tel que quelqu’un de la maison l’a lu",
          "por quê, como alguém da casa leu"},
         {"Where your file stood out:\n– The team: They have shipped together before",
          "Ce qui ressort de votre dossier :\n– L’équipe : Ils ont déjà livré ensemble",
          "O que se destacou na sua candidatura:\n– A equipe: Já entregaram algo juntos"}});
    static std::vector<Whole> bodies;  // a phrase only points into its text
    bodies.reserve(std::size(words));
    for (const auto& one : words) {
        const auto& body = bodies.emplace_back(whole(one.middle));
        letters::kind({letter_of(core::reflect::name(one.told)),
                       one.title,
                       letters::Arrives::always,
                       one.told == Status::refused   ? values_of_refusal
                       : one.told == Status::offered ? with_offer(values)
                                                     : values,
                       one.subject,
                       {body.en, body.fr, body.pt}});
    }
}

}  // namespace selection
