// What reviewers are told: that files wait for them, and again when they are reminded.
#include "letters/notices.hpp"
#include "activity/afterwards.hpp"
#include "letters/rows.hpp"
#include "reviews/reading.hpp"
#include "reviews/reviews.hpp"

namespace reviews {
namespace {

using activity::Happened;

constexpr std::string_view given = "reviews.given", reminded = "reviews.reminded";

struct Waiting {
    std::int64_t person;
    core::Language language;
    std::int64_t files;
};
std::vector<Waiting> waiting(db::Read& read, const PhaseRow& phase) {
    const db::AsHouse house(read, "the house itself writes to those who have files to read");
    return read.all<Waiting>(
        "select w.person_id, p.language, count(*) from reviews r join reviewers w on w.id = r.reviewer_id join people "
        "p "
        "on p.id = w.person_id where r.phase_id = ? and r.state in ('waiting', 'begun') group by w.person_id, "
        "p.language order by w.person_id",
        phase.id);
}

std::optional<PhaseRow> phase_still_there(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "the house itself writes to those who read");
    return read.first<PhaseRow>("select " + db::columns<PhaseRow>("p") + " from review_phases p where p.id = ?", id);
}

std::string until(const PhaseRow& phase, const selection::CallRow& call, core::Language language) {
    return phase.closes_at ? programmes::moment_in_words(*phase.closes_at, call.time_zone, language) : "-";
}

void tell_readers(db::Tx& tx, const Happened& event) {
    const auto phase = phase_still_there(tx, event.about.subject_id);
    if (!phase) return;
    const auto call = selection::call_by_id(tx, phase->call_id);
    for (const auto& reader : waiting(tx, *phase)) {
        letters::Notice notice;
        notice.kind = event.kind;
        notice.event = event.id;
        notice.person = reader.person;
        notice.values = {{"call", selection::spoken_name(tx, call, reader.language)},
                         {"files", core::whole(reader.files, reader.language)},
                         {"until", until(*phase, call, reader.language)}};
        notice.link = "/reviews";
        notice.operator_id = selection::operator_of(tx, call);
        notice.programme_id = call.programme_id;
        notice.reply_to = event.by.person;
        notice.thread = "phase " + std::to_string(phase->id);
        letters::notify(tx, event.by.now, notice);
    }
}

std::vector<letters::Value> values() {
    return {letters::call_value(),
            {"files",
             {"how many files are to be read", "combien de dossiers sont à lire", "quantas candidaturas há para ler"},
             {"12", "12", "12"}},
            {"until",
             {"until when", "jusqu’à quand", "até quando"},
             {"Friday 10 January 2014 at 18:00, Paris time", "vendredi 10 janvier 2014 à 18:00, heure de Paris",
              "sexta-feira, 10 de janeiro de 2014 às 18:00, hora de Paris"}}};
}

}  // namespace

void tell_people() {
    letters::kind({std::string(given),
                   {"Files to read", "Des dossiers à lire", "Candidaturas para ler"},
                   letters::Arrives::as_chosen,
                   values(),
                   {"{call}: files wait for you to read them", "{call} : des dossiers attendent votre lecture",
                    "{call}: candidaturas esperam a sua leitura"},
                   {"Hello {name},\n\nthere are {files} files of {call} for you to read, until {until}. What you write "
                    "is kept as you type.\n\n{link}\n\nIf you know one of the teams, say so there: somebody else will "
                    "read their file.\n\n{house}",
                    "Bonjour {name},\n\n{files} dossiers de {call} attendent votre lecture, jusqu’au {until}. Ce que "
                    "vous écrivez est gardé au fil de la frappe.\n\n{link}\n\nSi vous connaissez une des équipes, "
                    "dites-le là : quelqu’un d’autre lira son dossier.\n\n{house}",
                    "Olá, {name},\n\nhá {files} candidaturas de {call} para você ler, até {until}. O que você escreve "
                    "fica guardado enquanto digita.\n\n{link}\n\nSe conhece uma das equipes, diga lá: outra pessoa "
                    "lerá a candidatura.\n\n{house}"},
                   letters::How::at_once,
                   letters::Concerns::house});
    letters::kind(
        {std::string(reminded),
         {"Files still to read", "Des dossiers encore à lire", "Candidaturas ainda por ler"},
         letters::Arrives::as_chosen,
         values(),
         {"{call}: {files} files still wait for you", "{call} : {files} dossiers vous attendent encore",
          "{call}: {files} candidaturas ainda esperam por você"},
         {"Hello {name},\n\n{files} files of {call} still wait for you, until {until}.\n\n{link}\n\nIf time is "
          "short, say how many you can take: the others go to somebody else.\n\n{house}",
          "Bonjour {name},\n\n{files} dossiers de {call} vous attendent encore, jusqu’au "
          "{until}.\n\n{link}\n\nSi le temps manque, dites combien vous pouvez en prendre : les autres iront "
          "à quelqu’un d’autre.\n\n{house}",
          "Olá, {name},\n\n{files} candidaturas de {call} ainda esperam por você, até "
          "{until}.\n\n{link}\n\nSe o tempo é curto, diga quantas pode aceitar: as outras vão para outra "
          "pessoa.\n\n{house}"},
         letters::How::at_once,
         letters::Concerns::house});
    activity::afterwards(std::string(given), tell_readers);
    activity::afterwards(std::string(reminded), tell_readers);
}

}  // namespace reviews
