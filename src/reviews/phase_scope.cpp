#include "reviews/phase_scope.hpp"

#include <algorithm>

#include "reviews/reviewers.hpp"

namespace reviews {
namespace {

std::string_view passed(Takes takes) {
    switch (takes) {
        case Takes::sent:
            return " and a.trial = 0 and a.eligibility <> 'not_eligible' and a.board in ('submitted', 'shortlisted', "
                   "'interview', 'offered', 'waiting_list')";
        case Takes::shortlisted:
            return " and a.trial = 0 and a.board in ('shortlisted', 'interview', 'offered', 'waiting_list')";
        case Takes::interview:
            break;
    }
    return " and a.trial = 0 and a.board in ('interview', 'offered', 'waiting_list')";
}

std::vector<core::Country> named_by_others(db::Read& read, const PhaseRow& phase) {
    const db::AsHouse house(read, "which countries have a phase of their own");
    std::vector<core::Country> out;
    for (const auto& countries : read.all<std::vector<core::Country>>(
             "select countries from review_phases where call_id = ? and id <> ? and files_from = 'countries'",
             phase.call_id, phase.id))
        out.insert(out.end(), countries.begin(), countries.end());
    return out;
}

std::vector<std::string> codes(const std::vector<core::Country>& countries) {
    std::vector<std::string> out;
    out.reserve(countries.size());
    for (const auto& country : countries) out.push_back(country.str());
    return out;
}

}  // namespace

db::Query taken(db::Read& read, const PhaseRow& phase) {
    db::Query out(passed(phase.takes));
    switch (phase.files_from) {
        case FilesFrom::everywhere:
            break;
        case FilesFrom::countries:
            out.add(" and a.country in ").add_list(codes(phase.countries));
            break;
        case FilesFrom::elsewhere:
            if (const auto others = codes(named_by_others(read, phase)); !others.empty())
                out.add(" and a.country not in ").add_list(others);
    }
    return out;
}

std::vector<core::FieldError> faults(FilesFrom from, const std::vector<core::Country>& countries) {
    if (from == FilesFrom::countries && countries.empty())
        return {
            {"countries",
             "required",
             {"Name the countries whose files this phase is for.", "Nommez les pays dont cette phase lit les dossiers.",
              "Diga de que países são as candidaturas desta fase."}}};
    auto sorted = codes(countries);
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) return {};
    return {{"countries",
             "twice",
             {"Name each country once.", "Nommez chaque pays une seule fois.", "Diga cada país uma só vez."}}};
}

PhaseReaders::PhaseReaders(db::Read& read, std::int64_t phase) {
    const db::AsHouse house(read, "files are shared out among those who read in the phase");
    for (const auto reviewer :
         read.all<std::int64_t>("select reviewer_id from phase_readers where phase_id = ?", phase))
        named_.insert(reviewer);
}

void name_readers(db::Tx& tx, const PhaseRow& phase, const std::vector<std::int64_t>& reviewers) {
    const auto all = reviewers_of(tx, phase.call_id);
    tx.run("delete from phase_readers where phase_id = ?", phase.id);
    for (const auto reviewer : std::set(reviewers.begin(), reviewers.end())) {
        if (std::none_of(all.begin(), all.end(), [&](const ReviewerRow& one) { return one.id == reviewer; }))
            throw core::invalid("readers", "unknown",
                                {"This person does not read in this call. Ask them to, then name them here.",
                                 "Cette personne ne lit pas dans cet appel. Demandez-lui d’abord, puis nommez-la ici.",
                                 "Esta pessoa não lê nesta chamada. Convide-a primeiro e depois indique-a aqui."});
        tx.run("insert into phase_readers (phase_id, reviewer_id) values (?, ?)", phase.id, reviewer);
    }
}

}  // namespace reviews
