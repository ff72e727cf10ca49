// The letter that lists a day's interviews for one who asks there.
#include <algorithm>

#include "activity/afterwards.hpp"
#include "core/time_zone.hpp"
#include "interviews/notice_kinds.hpp"
#include "interviews/panel_days.hpp"
#include "letters/notices.hpp"
#include "letters/readers.hpp"
#include "letters/rows.hpp"

namespace interviews {
namespace {

using activity::Happened;

std::vector<letters::Value> values() {
    return {letters::call_value(),
            {"day",
             {"the day of the interviews", "le jour des entretiens", "o dia das entrevistas"},
             {"12 March 2013", "12 mars 2013", "12 de março de 2013"}},
            {"when",
             {"when the first begins", "quand commence le premier", "quando começa a primeira"},
             {"Tuesday 12 March 2013 at 09:00, Paris time", "mardi 12 mars 2013 à 09:00, heure de Paris",
              "terça-feira, 12 de março de 2013 às 09:00, hora de Paris"}},
            {"interviews",
             {"the interviews, a line each", "les entretiens, un par ligne", "as entrevistas, uma por linha"},
             {"09:00 Brindille · Small amphitheatre · Claire Besson, Hugo Marchetti\n09:40 Tournesol · Small "
              "amphitheatre · Claire Besson, Hugo Marchetti",
              "09:00 Brindille · Petit amphithéâtre · Claire Besson, Hugo Marchetti\n09:40 Tournesol · Petit "
              "amphithéâtre · Claire Besson, Hugo Marchetti",
              "09:00 Brindille · Pequeno anfiteatro · Claire Besson, Hugo Marchetti\n09:40 Tournesol · Pequeno "
              "anfiteatro · Claire Besson, Hugo Marchetti"}}};
}

void tell_kind() {
    letters::kind(
        {std::string(kinds::panel_soon),
         {"A day of interviews that you hold is near", "Une journée d’entretiens que vous menez approche",
          "Um dia de entrevistas que você faz está perto"},
         letters::Arrives::as_chosen,
         values(),
         {"{call}: you interview on {day}", "{call} : vous menez des entretiens le {day}",
          "{call}: você faz entrevistas em {day}"},
         {"Hello {name},\n\na reminder: you interview for {call}, from {when}.\n\n{interviews}\n\nRead the files on "
          "your "
          "page before.\n\n{link}\n\n{house}",
          "Bonjour {name},\n\npour mémoire, vous menez des entretiens pour {call}, à partir du "
          "{when}.\n\n{interviews}\n\nLisez les dossiers sur votre page avant.\n\n{link}\n\n{house}",
          "Olá, {name},\n\num lembrete: você faz entrevistas para {call}, a partir de {when}.\n\n{interviews}\n\nLeia "
          "antes as candidaturas na sua página.\n\n{link}\n\n{house}"},
         letters::How::at_once});
}

std::string clock_of(core::Instant at, std::string_view zone) {
    const auto minute = core::local_time(at, zone).minute;
    const auto two = [](int number) { return std::to_string(100 + number).substr(1); };
    return two(minute / 60) + ":" + two(minute % 60);
}

std::string in_a_line(db::Read& read, const InterviewRow& row, std::string_view zone) {
    std::string team;
    {
        const db::AsHouse house(read, "an interview is named after its team");
        team = read.one<std::string>(
            "select s.name from applications a join startups s on s.id = a.startup_id where "
            "a.id = ?",
            row.application_id);
    }
    auto out = clock_of(row.starts_at, zone) + " " + team + " · " + row.place;
    if (!row.link.empty()) out += ", " + row.link;
    std::string people;
    for (const auto& name : names_of(read, askers_of(read, row.id))) (people += people.empty() ? "" : ", ") += name;
    return people.empty() ? out : out + " · " + people;
}

// As the day stands by now; none where nothing of it is left.
std::optional<PanelDay> day_of(db::Read& read, const selection::CallRow& call, const Happened& event) {
    const auto day = core::date_of(std::chrono::sys_days(std::chrono::days(event.about.count)));
    for (auto& one : panel_days(read, call, event.by.now)) {
        if (one.person != event.about.subject_id || one.day != day) continue;
        std::erase_if(one.interviews, [&](const InterviewRow& row) { return row.starts_at <= event.by.now; });
        if (!one.interviews.empty()) return std::move(one);
    }
    return std::nullopt;
}

void tell_day(db::Tx& tx, const Happened& event) {
    const auto call = selection::call_by_id(tx, event.about.call_id);
    const auto day = day_of(tx, call, event);
    if (!day) return;
    const auto language = letters::language_of(tx, day->person);
    std::string lines;
    for (const auto& row : day->interviews) (lines += lines.empty() ? "" : "\n") += in_a_line(tx, row, call.time_zone);
    letters::Notice out;
    out.kind = kinds::panel_soon;
    out.event = event.id;
    out.person = day->person;
    out.values = {{"call", selection::spoken_name(tx, call, language)},
                  {"day", programmes::day_with_year(day->day, language)},
                  {"when", programmes::moment_in_words(day->interviews.front().starts_at, call.time_zone, language)},
                  {"interviews", lines}};
    out.link = "/interviews";
    out.operator_id = selection::operator_of(tx, call);
    out.programme_id = call.programme_id;
    out.thread = "call " + std::to_string(call.id);
    letters::notify(tx, event.by.now, out);
}

}  // namespace

void tell_of_panel_days() {
    tell_kind();
    activity::afterwards("interviews.day_soon", tell_day);
}

}  // namespace interviews
