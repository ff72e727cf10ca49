#include "reports/tables.hpp"

#include <algorithm>

#include "programmes/programmes.hpp"
#include "reports/chapters.hpp"

namespace reports {

using core::Language;

namespace {

std::int64_t files_at(const Report& report, Reached step) {
    for (const auto& one : report.funnel.steps)
        if (one.step == step) return one.files;
    return 0;
}

// A team that accepted and gave its place back has none.
std::int64_t with_a_place(const Report& report) {
    std::int64_t files = 0;
    for (const auto& one : report.funnel.ends)
        if (one.status == Status::accepted || one.status == Status::joined) files += one.files;
    return files;
}

}  // namespace

Cell words(std::string text) { return {Cell::Kind::words, std::move(text), 0, {}}; }
Cell whole(std::int64_t number) { return {Cell::Kind::whole, {}, number, {}}; }
Cell whole(const std::optional<std::int64_t>& number) { return number ? whole(*number) : Cell{}; }
Cell shared(const std::optional<std::int64_t>& share) {
    return share ? Cell{Cell::Kind::share, {}, *share, {}} : Cell{};
}
Cell tenths(const std::optional<std::int64_t>& number) {
    return number ? Cell{Cell::Kind::tenths, {}, *number, {}} : Cell{};
}

std::vector<std::string> said(std::initializer_list<core::Phrase> phrases, Language language) {
    std::vector<std::string> out;
    for (const auto& phrase : phrases) out.push_back(fill(phrase, language));
    return out;
}

std::string in_words(const Cell& cell, Language language) {
    const auto percent = [&](std::int64_t thousandths) {
        return core::whole((thousandths + 5) / 10, language) + (language == Language::fr ? "\u202F%" : "%");
    };
    switch (cell.kind) {
        case Cell::Kind::words:
            return cell.words;
        case Cell::Kind::whole:
            return core::whole(cell.number, language) + (cell.part ? " (" + percent(*cell.part) + ")" : "");
        case Cell::Kind::share:
            return percent(cell.number);
        case Cell::Kind::tenths:
            return core::whole(cell.number / 10, language) + (language == Language::en ? "." : ",") +
                   std::to_string(cell.number % 10);
        case Cell::Kind::nothing:
            break;
    }
    return "–";
}

std::vector<Chapter> chapters_of(const Report& report, Language language) {
    return {funnel_chapter(report, language), days_chapter(report, language), reading_chapter(report, language),
            scores_chapter(report, language), people_chapter(report, language)};
}

std::string headline(const Report& report, Language language) {
    return fill({"{taken} of {sent} files have a place.", "{taken} dossiers sur {sent} ont une place.",
                 "{taken} de {sent} candidaturas têm uma vaga."},
                language,
                {{"taken", core::whole(with_a_place(report), language)},
                 {"sent", core::whole(files_at(report, Reached::sent), language)}});
}

std::string title_of(const Report& report, Language language) {
    return fill({"Report of the call", "Rapport de l’appel", "Relatório da chamada"}, language) + " · " + report.call;
}

std::string made_line(const Report& report, Language language) {
    const auto whose = report.programme == report.house ? "" : report.programme + " · ";
    return report.house + " · " + whose + programmes::moment_in_words(report.made_at, report.time_zone, language);
}

}  // namespace reports
