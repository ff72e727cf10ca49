// The booklet before the meeting: a page a file, with contents. Files that its reader has a tie with are absent, and no
// number tells where.
#include <algorithm>
#include <numeric>

#include "core/country_name.hpp"
#include "core/sector_name.hpp"
#include "core/time_zone.hpp"
#include "formats/pdf.hpp"
#include "jury/minutes.hpp"
#include "jury/shown.hpp"

namespace jury {
namespace {

using core::fill;
using core::Language;
using core::Phrase;
using http::Call;

constexpr std::size_t members_shown = 8;
constexpr int longest_answer = 60, shortest_answer = 2;  // lines

struct Booklet {
    std::string title, call_name;
    JuryRow jury;
    std::vector<JuryFileShown> files;
};

// A read of its own for each file, so that a long agenda holds nothing open.
Booklet gathered(Call& request, OfJury of) {
    std::vector<std::int64_t> ids;
    auto booklet = request.db.ask(request.caller(), [&](db::Read& read) {
        auto jury = jury_seen(read, of.id);
        const auto call = selection::call_by_id(read, jury.call_id);
        for (const auto& file : agenda_of(read, jury.id)) ids.push_back(file.id);
        auto name = jury.name;
        return Booklet{std::move(name), selection::spoken_name(read, call, request.language()), std::move(jury), {}};
    });
    for (const auto id : ids)
        request.db.read(request.caller(), [&](db::Read& read) {
            const auto file =
                read.first<FileRow>("select " + db::columns<FileRow>("f") + " from my_jury_files f where f.id = ?", id);
            if (!file || among(out_of(read, booklet.jury, file->application_id), request.caller().person)) return;
            booklet.files.push_back(shown_of(read, booklet.jury, file->application_id, request.language()));
        });
    return booklet;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts)
        if (!text.empty()) (out += out.empty() ? "" : " · ") += text;
    return out;
}

std::string zone_in_words(const reviews::FileStanding& standing, Language language) {
    static constexpr Phrase zones[] = {
        {"Surely among the places", "Sûrement parmi les places", "Certamente entre as vagas"},
        {"Scores can’t tell: to be talked about", "Les notes ne tranchent pas : à discuter",
         "As notas não decidem: a discutir"},
        {"Surely below the places", "Sûrement en dessous des places", "Certamente abaixo das vagas"}};
    static constexpr Phrase places{"place {low} to {high}, {n} {n:reading|readings}",
                                   "place {low} à {high}, {n} {n:lecture|lectures}",
                                   "lugar {low} a {high}, {n} {n:leitura|leituras}"};
    std::vector<std::string> out;
    if (standing.zone) out.push_back(fill(zones[static_cast<std::size_t>(*standing.zone)], language));
    out.push_back(fill(places, language,
                       {{"low", std::to_string(standing.place_low)},
                        {"high", std::to_string(standing.place_high)},
                        {"n", std::to_string(standing.reviews), standing.reviews}}));
    return joined(out);
}

void facts(formats::PdfWriter& paper, const JuryFileShown& shown, Language language) {
    static constexpr Phrase founded{"founded on {day}", "créée le {day}", "fundada em {day}"};
    const auto& file = shown.file;
    std::vector<std::string> all{
        file.city, file.country ? core::country_name(file.country->str(), core::reflect::name(language)) : ""};
    if (file.founded_on)
        all.push_back(fill(founded, language, {{"day", programmes::day_with_year(*file.founded_on, language)}}));
    for (const auto& sector : file.sectors) all.push_back(core::sector_name(sector, language));
    all.insert(all.end(), file.technologies.begin(), file.technologies.end());
    if (const auto line = joined(all); !line.empty()) paper.excerpt(line, 3);
    if (shown.standing) paper.excerpt(zone_in_words(*shown.standing, language), 2);
}

void team(formats::PdfWriter& paper, const reviews::FileToRead& file, Language language) {
    static constexpr Phrase heading{"The team", "L’équipe", "A equipe"},
        person{"Person {n}", "Personne {n}", "Pessoa {n}"}, codes{"writes code", "code", "programa"},
        more{"and {n} more", "et {n} de plus", "e mais {n}"};
    if (file.team.empty()) return;
    paper.label(fill(heading, language));
    for (std::size_t i = 0; i < std::min(file.team.size(), members_shown); ++i) {
        const auto& member = file.team[i];
        const auto name = member.name.empty() ? fill(person, language, {{"n", std::to_string(i + 1)}}) : member.name;
        paper.excerpt(
            joined({name, member.title, member.writes_code == startups::WritesCode::yes ? fill(codes, language) : ""}),
            1);
    }
    if (file.team.size() > members_shown)
        paper.excerpt(fill(more, language, {{"n", std::to_string(file.team.size() - members_shown)}}), 1);
}

std::string said(const reviews::FileAnswer& answer) {
    return answer.text.empty() ? joined(answer.choices) : answer.text;
}

// How many lines an answer may take so that all find room: what a short one does not need the long ones have.
int level(const std::vector<int>& wanted, int room) {
    const auto taken = [&](int most) {
        return std::accumulate(wanted.begin(), wanted.end(), 0,
                               [&](int sum, int lines) { return sum + std::min(lines, most); });
    };
    int most = 0;
    while (most < longest_answer && taken(most + 1) <= room) ++most;
    return most;
}

// Lines of its page that a label and the space about it and its answer take.
int beside(const formats::PdfWriter& paper, const std::vector<const reviews::FileAnswer*>& given) {
    int lines = 0;
    for (const auto* answer : given) lines += paper.lines_of_label(answer->question);
    return lines + (static_cast<int>(given.size()) * 4 + 2) / 3;
}

// On the page of its file; where not all find room, the first questions do.
void answers(formats::PdfWriter& paper, const reviews::FileToRead& file) {
    std::vector<const reviews::FileAnswer*> given;
    std::vector<int> wanted;
    for (const auto& answer : file.answers)
        if (const auto text = said(answer); !text.empty()) {
            given.push_back(&answer);
            wanted.push_back(paper.lines_of(text));
        }
    const auto most = [&] { return level(wanted, paper.lines_left() - beside(paper, given)); };
    const auto longest = [&] { return *std::max_element(wanted.begin(), wanted.end()); };
    while (!given.empty() && most() < std::min(shortest_answer, longest())) {
        given.pop_back();
        wanted.pop_back();
    }
    const auto lines = most();
    for (const auto* answer : given) {
        paper.label(answer->question);
        paper.excerpt(said(*answer), lines);
    }
}

void cover(formats::PdfWriter& paper, const Booklet& booklet, int first, Language language) {
    static constexpr Phrase contents{"{n} {n:file|files}, by page", "{n} {n:dossier|dossiers}, par page",
                                     "{n} {n:candidatura|candidaturas}, por página"};
    paper.title(booklet.title);
    paper.note(booklet.call_name + " · " + programmes::day_with_year(booklet.jury.day, language));
    const auto files = static_cast<std::int64_t>(booklet.files.size());
    paper.label(fill(contents, language, {{"n", core::whole(files, language), files}}));
    for (const auto& shown : booklet.files) paper.entry(shown.file.title, first++);
}

// Not when it is made: the same files give the same booklet.
core::Instant morning_of(const JuryRow& jury) { return core::moment_of(jury.day, std::chrono::hours(9), "UTC"); }

http::Download booklet_pdf(Call& request, OfJury of) {
    const auto booklet = gathered(request, of);
    const auto language = request.language();
    const auto blank = [&] { return formats::PdfWriter({booklet.title, "Spark", morning_of(booklet.jury)}); };
    // Contents take as many pages whatever numbers stand in them.
    auto tried = blank();
    cover(tried, booklet, 1, language);
    auto paper = blank();
    cover(paper, booklet, tried.page() + 1, language);
    for (const auto& shown : booklet.files) {
        paper.chapter(shown.file.title);
        if (!shown.file.one_liner.empty()) paper.excerpt(shown.file.one_liner, 3);
        facts(paper, shown, language);
        team(paper, shown.file, language);
        answers(paper, shown.file);
    }
    return {"application/pdf", "booklet-" + std::to_string(of.id) + ".pdf", paper.finish(), {}};
}

}  // namespace

void booklet_routes(http::Api& api) {
    api.get("/juries/{id}/booklet.pdf", "The files of a jury on paper, a page each, for who sits in it",
            http::Role::juror, booklet_pdf)
        .gives("application/pdf")
        .thinks_long();
}

}  // namespace jury
