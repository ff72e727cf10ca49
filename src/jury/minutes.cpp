#include "jury/minutes.hpp"

#include <array>

#include "jury/members.hpp"
#include "jury/shown.hpp"

namespace jury {
namespace {

using core::fill;
using core::Language;
using core::Phrase;
using Kind = MinutesLine::Kind;

constexpr Phrase title{"Minutes: {name}", "Procès-verbal : {name}", "Ata: {name}"},
    call_word{"Call", "Appel", "Chamada"}, day_word{"Day", "Jour", "Dia"}, began{"Began", "Ouvert", "Início"},
    ended{"Ended", "Clos", "Fim"}, present{"Present", "Présents", "Presentes"}, absent{"Absent", "Absents", "Ausentes"},
    nobody{"nobody", "personne", "ninguém"}, quorum_word{"Quorum", "Quorum", "Quórum"},
    quorum_told{"{n} {n:vote|votes}", "{n} {n:voix|voix}", "{n} {n:voto|votos}"},
    no_votes{"no votes were asked for", "aucun vote demandé", "sem votação"},
    done_word{"Files", "Dossiers", "Candidaturas"},
    done{"{n} of {total} decided", "{n} sur {total} décidés", "{n} de {total} decididas"},
    draft{"The jury is not closed: this is a draft.", "Le jury n’est pas clos : ceci est un projet.",
          "O júri não está encerrado: isto é um rascunho."};
constexpr Phrase decision{"Decision", "Décision", "Decisão"}, not_decided{"none", "aucune", "nenhuma"},
    why_word{"Why", "Pourquoi", "Por quê"}, votes_word{"Votes", "Votes", "Votos"},
    votes_told{"{a} for, {b} against, {c} abstained, of a quorum of {q}",
               "{a} pour, {b} contre, {c} {c:abstention|abstentions}, pour un quorum de {q}",
               "{a} a favor, {b} contra, {c} {c:abstenção|abstenções}, para um quórum de {q}"},
    without_vote{"decided without a vote", "décidé sans vote", "decidida sem votação"},
    out_word{"Sat out", "N’ont pas siégé", "Não participaram"}, decided_word{"Decided", "Décidé", "Decidido"},
    by{"{when}, by {who}", "{when}, par {who}", "{when}, por {who}"};

std::string_view reason_in_words(reviews::ConflictReason reason, Language language) {
    static constexpr std::array<Phrase, 7> words{
        {{"said before that they know them", "a dit d’avance les connaître", "disse antes que os conhece"},
         {"knows them", "les connaît", "conhece-os"},
         {"of the team", "de l’équipe", "da equipe"},
         {"the same e-mail domain", "le même domaine e-mail", "o mesmo domínio de e-mail"},
         {"the same organisation", "la même organisation", "a mesma organização"},
         {"an employer in common", "un employeur en commun", "um empregador em comum"},
         {"coached them before", "les a accompagnés auparavant", "acompanhou-os antes"}}};
    static_assert(core::reflect::enumerators<reviews::ConflictReason>().size() == words.size());
    return core::in(words.at(static_cast<std::size_t>(reason)), language);
}

std::string joined(const std::vector<std::string>& texts, Language language) {
    std::string out;
    for (const auto& text : texts) (out += out.empty() ? "" : ", ") += text;
    return out.empty() ? fill(nobody, language) : out;
}

class Writing {
public:
    Writing(db::Read& read, const JuryRow& jury, Language language)
        : read_(read), jury_(jury), call_(selection::call_by_id(read, jury.call_id)), language_(language) {}

    std::vector<MinutesLine> whole() {
        const auto agenda = agenda_of(read_, jury_.id);
        head(agenda);
        std::int64_t number = 0;
        for (const auto& file : agenda) one(file, ++number);
        return std::move(lines_);
    }

private:
    void fact(const Phrase& name, std::string text) {
        lines_.push_back({Kind::fact, fill(name, language_), std::move(text)});
    }
    std::string moment(core::Instant at) const { return programmes::moment_in_words(at, call_.time_zone, language_); }

    void head(const std::vector<FileRow>& agenda) {
        lines_.push_back({Kind::title, "", fill(title, language_, {{"name", jury_.name}})});
        if (jury_.state != JuryState::closed) lines_.push_back({Kind::note, "", fill(draft, language_)});
        fact(call_word, selection::spoken_name(read_, call_, language_));
        fact(day_word, programmes::day_with_year(jury_.day, language_));
        if (jury_.opened_at) fact(began, moment(*jury_.opened_at));
        if (jury_.closed_at) fact(ended, moment(*jury_.closed_at));
        std::vector<std::string> came, missing;
        for (const auto& one : members_of(read_, jury_)) (one.came_at ? came : missing).push_back(one.name);
        fact(present, joined(came, language_));
        if (!missing.empty()) fact(absent, joined(missing, language_));
        fact(quorum_word, jury_.quorum
                              ? fill(quorum_told, language_, {{"n", std::to_string(jury_.quorum), jury_.quorum}})
                              : fill(no_votes, language_));
        const auto place = place_of(agenda, {});
        fact(done_word,
             fill(done, language_,
                  {{"n", core::whole(place.decided, language_)}, {"total", core::whole(place.total, language_)}}));
    }

    void one(const FileRow& file, std::int64_t number) {
        const auto name =
            read_.first<std::string>("select a.name from my_applications_run a where a.id = ?", file.application_id);
        lines_.push_back({Kind::heading, "",
                          std::to_string(number) + ". " + name.value_or("") + " (" +
                              selection::number_of(file.application_id) + ")"});
        fact(decision, file.decided ? selection::in_words(*file.decided, language_) : fill(not_decided, language_));
        if (!file.why.empty()) fact(why_word, file.why);
        votes(file);
        sat_out(file);
        if (const auto verdict = verdict_of(read_, file))
            fact(decided_word, verdict->by ? fill(by, language_, {{"when", moment(verdict->at)}, {"who", *verdict->by}})
                                           : moment(verdict->at));
    }

    void votes(const FileRow& file) {
        const auto result = result_of(file);
        if (result)
            fact(votes_word, fill(votes_told, language_,
                                  {{"a", std::to_string(result->votes_for)},
                                   {"b", std::to_string(result->votes_against)},
                                   {"c", std::to_string(result->abstained), result->abstained},
                                   {"q", std::to_string(file.quorum.value_or(0))}}));
        else if (file.decided && jury_.quorum)
            fact(votes_word, fill(without_vote, language_));
    }

    void sat_out(const FileRow& file) {
        struct Line {
            std::string name;
            reviews::ConflictReason reason;
        };
        std::vector<std::string> out;
        for (const auto& line : read_.all<Line>(
                 "select p.name, o.reason from my_jury_sat_out o join people p on p.id = o.person_id where o.file_id = "
                 "? order by p.name, p.id",
                 file.id))
            out.push_back(line.name + " (" + std::string(reason_in_words(line.reason, language_)) + ")");
        if (!out.empty()) fact(out_word, joined(out, language_));
    }

    db::Read& read_;
    const JuryRow& jury_;
    selection::CallRow call_;
    Language language_;
    std::vector<MinutesLine> lines_;
};

}  // namespace

std::vector<MinutesLine> minutes_of(db::Read& read, const JuryRow& jury, Language language) {
    return Writing(read, jury, language).whole();
}

}  // namespace jury
