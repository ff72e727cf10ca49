#include "reviews/standings.hpp"

#include <cstdlib>

#include "reviews/reading.hpp"
#include "reviews/reviews.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

using http::Call;

struct StandingLine {
    std::int64_t application;
    std::string name, one_liner;
    selection::Status status;
    std::int64_t reviews;
    std::int64_t raw, calibrated, error;        // thousandths
    std::int64_t place, place_low, place_high;  // nine times in ten between the two
    std::int64_t chance;                        // to be among the call's places, in thousandths
    std::int64_t panel;                         // files of different panels share no reviewer: they can't be compared
    std::optional<Zone> zone;                   // absent where the call names no places
};
struct Standings {
    std::optional<std::int64_t> places;
    std::int64_t panels, talk;  // so many files to talk about
    std::vector<StandingLine> items;
    std::optional<std::string> next;
    std::int64_t total;
};
struct StandingsAsked {
    std::int64_t id = 0;
    std::optional<core::Text<1, 60>> cursor;
    std::optional<core::Number<1, 500>> limit;
};
struct Row {
    std::int64_t application;
    std::string name, one_liner;
    selection::Status status;
    std::int64_t reviews, raw, calibrated, error, place, place_low, place_high, chance, panel;
};

struct Place {
    std::int64_t place = 0, application = 0;
};
// "12:1234": the place and the id of the last file shown.
Place read_cursor(const std::optional<core::Text<1, 60>>& text) {
    if (!text) return {};
    char* rest = nullptr;
    const auto place = std::strtoll(text->str().c_str(), &rest, 10);
    return {place, *rest == ':' ? std::strtoll(rest + 1, nullptr, 10) : 0};
}

// Who still reads is not to be led by what others found.
void expect_finished(db::Read& read, const PhaseRow& phase) {
    if (!reads_still(read, phase.id)) return;
    throw core::conflict(
        "finish_first",
        {"You have files left to read in this phase: finish them first, so that others’ scores lead "
         "nobody.",
         "Il vous reste des dossiers à lire dans cette phase : terminez-les d’abord, pour que les notes "
         "des autres n’influencent personne.",
         "Você ainda tem candidaturas para ler nesta fase: conclua-as antes, para que as notas dos "
         "outros não influenciem ninguém."});
}

struct Counts {
    std::int64_t files = 0, panels = 0, talk = 0;
};
Counts counts_of(db::Read& read, const PhaseRow& phase, std::int64_t generation, std::int64_t places) {
    const auto question =
        "standings " + std::to_string(phase.id) + " " + std::to_string(generation) + " " + std::to_string(places);
    return selection::counts_of<Counts>(read, phase.call_id, question, [&] {
        return read.one<Counts>(
            "select count(*), count(distinct s.panel), coalesce(sum(case when s.place_low <= ? and s.place_high > ? "
            "then 1 "
            "else 0 end), 0) from my_standings s where s.phase_id = ?",
            places, places, phase.id);
    });
}

Standings standings(db::Read& read, Call&, const StandingsAsked& asked) {
    const auto phase = phase_run(read, asked.id);
    expect_finished(read, phase);
    const auto limit = static_cast<std::size_t>(asked.limit ? asked.limit->value : 100);
    const auto from = read_cursor(asked.cursor);
    const auto places = selection::call_by_id(read, phase.call_id).places;
    const auto generation = read.one<std::int64_t>("select generation from my_review_phases where id = ?", phase.id);
    const auto counts = counts_of(read, phase, generation, places.value_or(0));
    Standings out{places, counts.panels, counts.talk, {}, {}, counts.files};
    for (const auto& row : read.all<Row>(
             "select s.application_id, a.name, a.one_liner, a.board, s.reviews, s.raw, s.calibrated, s.error, s.place, "
             "s.place_low, s.place_high, s.chance, s.panel from my_standings s join my_applications_run a on a.id = "
             "s.application_id where s.phase_id = ? and s.generation = ? and (s.place, s.application_id) > (?, ?) "
             "order by s.place, s.application_id limit ?",
             phase.id, generation, from.place, from.application, static_cast<std::int64_t>(limit) + 1)) {
        if (out.items.size() == limit) {
            out.next = std::to_string(out.items.back().place) + ":" + std::to_string(out.items.back().application);
            break;
        }
        out.items.push_back({row.application, row.name, row.one_liner, row.status, row.reviews, row.raw, row.calibrated,
                             row.error, row.place, row.place_low, row.place_high, row.chance, row.panel,
                             zone_of(row.place_low, row.place_high, out.places)});
    }
    return out;
}

struct SeverityLine {
    std::int64_t reviewer;
    std::string name;
    std::int64_t reviews, severity, spread;  // thousandths; a spread of 1000 is as the others'
    std::string sentence;
};
std::vector<SeverityLine> severities(db::Read& read, Call& call, OfPhase of) {
    struct Line {
        std::int64_t reviewer;
        std::string name;
        std::int64_t reviews, severity, spread;
    };
    const auto phase = phase_run(read, of.id);
    expect_finished(read, phase);
    std::vector<SeverityLine> out;
    for (const auto& one : read.all<Line>(
             "select s.reviewer_id, p.name, s.reviews, s.severity, s.spread from my_severities s join my_reviewers w "
             "on "
             "w.id = s.reviewer_id join people p on p.id = w.person_id where s.phase_id = ? order by p.name, w.id",
             phase.id))
        out.push_back({one.reviewer, one.name, one.reviews, one.severity, one.spread,
                       severity_in_words(one.severity, Told::to_the_house, call.language())});
    return out;
}

}  // namespace

std::optional<Zone> zone_of(std::int64_t low, std::int64_t high, const std::optional<std::int64_t>& places) {
    if (!places) return std::nullopt;
    if (high <= *places) return Zone::above;
    return low > *places ? Zone::below : Zone::talk;
}

std::vector<FileStanding> standings_told(db::Read& read, std::int64_t phase) {
    if (reads_still(read, phase)) return {};
    const auto places = selection::call_by_id(read, phase_by_id(read, phase).call_id).places;
    const db::AsHouse house(read, "what scores say is told to those who decide by it");
    auto out = read.all<FileStanding>(
        "select s.application_id, s.reviews, s.raw, s.calibrated, s.error, s.place, s.place_low, s.place_high, "
        "s.chance, null from standings s where s.phase_id = ? order by s.place, s.application_id limit 5000",
        phase);
    for (auto& line : out) line.zone = zone_of(line.place_low, line.place_high, places);
    return out;
}

std::string severity_in_words(std::int64_t severity, Told told, core::Language language) {
    static constexpr core::Phrase even[] = {
        {"On the same files you score as others do.", "Sur les mêmes dossiers, vous notez comme les autres.",
         "Nas mesmas candidaturas, você dá notas como os outros."},
        {"Scores as others do.", "Note comme les autres.", "Dá notas como os outros."}};
    static constexpr core::Phrase lower[] = {{"On the same files you score {n} of 100 lower than others.",
                                              "Sur les mêmes dossiers, vous notez {n} sur 100 plus bas que les autres.",
                                              "Nas mesmas candidaturas, você dá {n} de 100 a menos que os outros."},
                                             {"Scores {n} of 100 lower than others on the same files.",
                                              "Note {n} sur 100 plus bas que les autres sur les mêmes dossiers.",
                                              "Dá {n} de 100 a menos que os outros nas mesmas candidaturas."}};
    static constexpr core::Phrase higher[] = {
        {"On the same files you score {n} of 100 higher than others.",
         "Sur les mêmes dossiers, vous notez {n} sur 100 plus haut que les autres.",
         "Nas mesmas candidaturas, você dá {n} de 100 a mais que os outros."},
        {"Scores {n} of 100 higher than others on the same files.",
         "Note {n} sur 100 plus haut que les autres sur les mêmes dossiers.",
         "Dá {n} de 100 a mais que os outros nas mesmas candidaturas."}};
    const auto whom = static_cast<std::size_t>(told);
    const auto points = (std::abs(severity) + 5) / 10;
    if (!points) return std::string(core::in(even[whom], language));
    return core::fill(severity < 0 ? lower[whom] : higher[whom], language, {{"n", core::whole(points, language)}});
}

void standing_routes(http::Api& api) {
    using http::Role;
    api.get("/phases/{id}/standings",
            "Where each file stands, harsh and generous reviewers evened out, and how sure that is", Role::manager,
            standings);
    api.get("/phases/{id}/severities", "How harsh or generous each reviewer is", Role::manager, severities);
}

}  // namespace reviews
