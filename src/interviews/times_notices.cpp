// The letters that ask a team when it can't come, and ask once more.
#include "activity/afterwards.hpp"
#include "interviews/notice_kinds.hpp"
#include "interviews/own.hpp"
#include "letters/notices.hpp"
#include "letters/readers.hpp"
#include "letters/rows.hpp"

namespace interviews {
namespace {

using activity::Happened;
using core::Phrase;
using letters::Arrives;

constexpr Phrase until{"Please answer by {day}; then the times are given out.",
                       "Merci de répondre d’ici le {day} ; les horaires seront alors attribués.",
                       "Por favor, respondam até {day}; depois os horários serão distribuídos."},
    soon{"Please answer soon; then the times are given out.",
         "Merci de répondre bientôt ; les horaires seront alors attribués.",
         "Por favor, respondam logo; depois os horários serão distribuídos."};

std::vector<letters::Value> values() {
    return {letters::startup_value(),
            letters::call_value(),
            {"days",
             {"the days of the interviews", "les jours d’entretiens", "os dias das entrevistas"},
             {"20 March 2013 and 21 March 2013", "20 mars 2013 et 21 mars 2013",
              "20 de março de 2013 e 21 de março de 2013"}},
            {"until",
             {"by when to answer, a sentence", "d’ici quand répondre, une phrase", "até quando responder, uma frase"},
             {"Please answer by 15 March 2013; then the times are given out.",
              "Merci de répondre d’ici le 15 mars 2013 ; les horaires seront alors attribués.",
              "Por favor, respondam até 15 de março de 2013; depois os horários serão distribuídos."}}};
}

void tell_times_kinds() {
    letters::kind(
        {std::string(kinds::times_asked),
         {"When a team can’t come to an interview", "Quand une équipe ne peut pas venir à un entretien",
          "Quando uma equipe não pode vir a uma entrevista"},
         Arrives::always,
         values(),
         {"{startup}: when can’t you come to an interview?",
          "{startup} : quand ne pouvez-vous pas venir à un entretien ?",
          "{startup}: quando vocês não podem vir a uma entrevista?"},
         {"Hello {name},\n\nwe will meet {startup} about {call}, on one of these days: {days}. Before we give "
          "out the times, tell us on your file’s page at which of them you can’t come. {until}\n\nOne of the "
          "team is enough. If every time suits you, say that, too.\n\n{link}\n\n{house}",
          "Bonjour {name},\n\nnous rencontrerons {startup} au sujet de {call}, l’un de ces jours : {days}. "
          "Avant d’attribuer les horaires, dites-nous sur la page de votre dossier auxquels vous ne pouvez "
          "pas venir. {until}\n\nUne personne de l’équipe suffit. Si tous les horaires vous conviennent, "
          "dites-le aussi.\n\n{link}\n\n{house}",
          "Olá, {name},\n\nvamos conhecer a {startup} e falar sobre {call} em um destes dias: {days}. Antes "
          "de distribuir os horários, digam na página da candidatura em quais não podem vir. "
          "{until}\n\nBasta uma pessoa da equipe. Se todos os horários servem, digam isso "
          "também.\n\n{link}\n\n{house}"}});
    letters::kind({std::string(kinds::times_awaited),
                   {"A team has not said when it can’t come", "Une équipe n’a pas dit quand elle ne peut pas venir",
                    "Uma equipe não disse quando não pode vir"},
                   Arrives::as_chosen,
                   values(),
                   {"{startup}: we wait for your times", "{startup} : nous attendons vos horaires",
                    "{startup}: esperamos os horários de vocês"},
                   {"Hello {name},\n\nwe have not heard yet at which times {startup} can’t come to its interview about "
                    "{call}: {days}. {until}\n\n{link}\n\n{house}",
                    "Bonjour {name},\n\nnous ne savons pas encore à quels horaires {startup} ne peut pas venir à son "
                    "entretien au sujet de {call} : {days}. {until}\n\n{link}\n\n{house}",
                    "Olá, {name},\n\nainda não sabemos em quais horários a {startup} não pode vir à entrevista de "
                    "{call}: {days}. {until}\n\n{link}\n\n{house}"}});
}

struct AboutTimes {
    selection::CallRow call;
    RoundRow round;
    std::int64_t startup_id, looks_after;
    std::string startup;
};
// None where the team left the step meanwhile, or was told of a time.
std::optional<AboutTimes> about_times(db::Read& read, const Happened& event) {
    struct Asked {
        std::int64_t startup_id, looks_after;
        std::string startup;
    };
    const db::AsHouse house(read, "the house itself tells of what happened");
    const auto file = read.first<Asked>(
        "select a.startup_id, coalesce(a.looks_after_id, 0), s.name from applications a join startups s on s.id = "
        "a.startup_id where a.id = ? and a.status = 'interview' and a.id not in (select i.application_id from "
        "interviews i where i.application_id = a.id and i.state <> 'cancelled')",
        event.about.application_id);
    if (!file) return std::nullopt;
    return AboutTimes{selection::call_by_id(read, event.about.call_id), round_of(read, event.about.call_id),
                      file->startup_id, file->looks_after, file->startup};
}

std::map<std::string, std::string> values_of(db::Read& read, const AboutTimes& what, core::Language language) {
    std::vector<std::string> days;
    for (const auto& one : what.round.days) days.push_back(programmes::day_with_year(one.day, language));
    const auto& by = what.round.answer_by;
    return {{"startup", what.startup},
            {"call", selection::spoken_name(read, what.call, language)},
            {"days", programmes::listed(days, programmes::Joint::all, language, most_days)},
            {"until",
             by ? fill(until, language, {{"day", programmes::day_with_year(*by, language)}}) : fill(soon, language)}};
}

void ask_team(db::Tx& tx, const Happened& event) {
    const auto what = about_times(tx, event);
    if (!what) return;
    for (const auto person : letters::team_of(tx, what->startup_id)) {
        letters::Notice one;
        one.kind = event.kind;  // the event is named as its letter
        one.event = event.id;
        one.person = person;
        one.values = values_of(tx, *what, letters::language_of(tx, person));
        one.link = "/apply/" + what->call.slug + "/sent";
        one.operator_id = selection::operator_of(tx, what->call);
        one.programme_id = what->call.programme_id;
        one.startup_id = what->startup_id;
        one.application_id = event.about.application_id;
        one.reply_to = what->looks_after;
        one.thread = "application " + std::to_string(event.about.application_id);
        letters::notify(tx, event.by.now, one);
    }
}

}  // namespace

void tell_of_times() {
    tell_times_kinds();
    for (const auto kind : {kinds::times_asked, kinds::times_awaited})
        activity::afterwards(std::string(kind), ask_team);
}

}  // namespace interviews
