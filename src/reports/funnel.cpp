// How many files reached each step of a call, and where they stand today; each file counts once a step.
#include <algorithm>

#include "core/phrase.hpp"
#include "reports/report.hpp"
#include "reports/steps.hpp"

namespace reports {
namespace {

constexpr core::Phrase step_words[] = {{"Begun", "Commencés", "Iniciadas"},
                                       {"Sent", "Envoyés", "Enviadas"},
                                       {"Eligible", "Éligibles", "Elegíveis"},
                                       {"Opened and read", "Ouverts et lus", "Abertas e lidas"},
                                       {"Shortlisted", "Présélectionnés", "Pré-selecionadas"},
                                       {"Interviewed", "En entretien", "Em entrevista"},
                                       {"Offered a place", "Place offerte", "Vaga oferecida"},
                                       {"Accepted", "Acceptés", "Aceitas"},
                                       {"Joined", "Entrés", "Entraram"}};
static_assert(std::size(step_words) == static_cast<std::size_t>(Reached::joined) + 1);

struct Counts {
    std::array<std::int64_t, levels> told{}, house{};  // files whose furthest step it is
    std::map<Status, std::int64_t> stand, pencilled;
    std::int64_t sent = 0, eligible = 0;
};

struct Standing {
    Status status, board;
    selection::Eligibility eligibility;
    std::int64_t files;
};
// In the index alone.
void count_standing(db::Read& read, const CallRow& call, Counts& out) {
    for (const auto& one : read.all<Standing>("select a.status, a.board, a.eligibility, count(*) from "
                                              "my_applications_run a where a.call_id = ? group by "
                                              "a.status, a.board, a.eligibility",
                                              call.id)) {
        out.sent += one.files;
        if (one.eligibility == selection::Eligibility::eligible) out.eligible += one.files;
        out.told.at(level_of(one.status)) += one.files;
        out.house.at(std::max(level_of(one.status), level_of(one.board))) += one.files;
        out.stand[one.status] += one.files;
        if (one.board != one.status) out.pencilled[one.board] += one.files;
    }
}

struct Further {
    Status status, board;
    std::int64_t level, files;
};
// Files that were told more than where they stand today: refused after an interview, say.
void count_further(db::Read& read, const CallRow& call, Counts& out) {
    for (const auto& one : read.all<Further>(
             "select a.status, a.board, l.level, count(*) from " + std::string(told_levels) +
                 " l join my_applications_run a on a.id = l.application_id where a.call_id = ? and l.level "
                 "> 0 group by a.status, a.board, l.level",
             call.id, call.id)) {
        const auto level = static_cast<std::size_t>(one.level);
        const auto move = [&](auto& counts, std::size_t from) {
            if (level <= from) return;
            counts.at(from) -= one.files;
            counts.at(level) += one.files;
        };
        move(out.told, level_of(one.status));
        move(out.house, std::max(level_of(one.status), level_of(one.board)));
    }
}

std::int64_t drafts_of(db::Read& read, const CallRow& call) {
    const db::AsHouse house(read, "unsent drafts are counted, never read");
    return read
        .first<std::int64_t>("select count(*) from applications where call_id = ? and status = 'draft' and trial = 0",
                             call.id)
        .value_or(0);
}

std::int64_t read_of(db::Read& read, const CallRow& call) {
    const db::AsHouse house(read, "openings of files that the caller runs are counted, whoever opened them");
    return read
        .first<std::int64_t>(
            "select count(distinct o.application_id) from my_applications_run a join openings o on "
            "o.application_id = a.id where a.call_id = ?",
            call.id)
        .value_or(0);
}

template <class C> std::int64_t from_level(const C& counts, std::size_t level) {
    std::int64_t out = 0;
    for (auto i = level; i < counts.size(); ++i) out += counts.at(i);
    return out;
}

std::vector<ReportEnd> ends_of(const Counts& counts, core::Language language) {
    std::vector<ReportEnd> out;
    for (auto at = static_cast<int>(Status::submitted); at <= static_cast<int>(Status::joined); ++at) {
        const auto status = static_cast<Status>(at);
        const auto of = [&](const auto& map) {
            const auto found = map.find(status);
            return found == map.end() ? 0 : found->second;
        };
        const ReportEnd end{status, selection::in_words(status, language), of(counts.stand), of(counts.pencilled),
                            share(of(counts.stand), counts.sent)};
        if (end.files || end.pencilled) out.push_back(end);
    }
    return out;
}

}  // namespace

std::string in_words(Reached step, core::Language language) {
    return fill(step_words[static_cast<std::size_t>(step)], language);
}

std::int64_t share(std::int64_t part, std::int64_t whole) { return whole ? (part * 1000 + whole / 2) / whole : 0; }

ReportFunnel funnel_of(db::Read& read, const CallRow& call, core::Language language) {
    Counts counts;
    count_standing(read, call, counts);
    count_further(read, call, counts);
    ReportFunnel out;
    const auto add = [&](Reached step, std::int64_t files, std::int64_t pencilled = 0) {
        out.steps.push_back({step, in_words(step, language), files, pencilled,
                             step == Reached::begun ? std::nullopt : std::optional(share(files, counts.sent))});
    };
    add(Reached::begun, counts.sent + drafts_of(read, call));
    add(Reached::sent, counts.sent);
    add(Reached::eligible, counts.eligible);
    add(Reached::read, read_of(read, call));
    for (std::size_t level = 1; level < levels; ++level) {
        const auto told = from_level(counts.told, level);
        add(static_cast<Reached>(static_cast<std::size_t>(Reached::read) + level), told,
            from_level(counts.house, level) - told);
    }
    out.ends = ends_of(counts, language);
    return out;
}

}  // namespace reports
