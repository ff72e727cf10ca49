#include "reviews/phases.hpp"

#include <algorithm>

#include "core/country_name.hpp"
#include "core/phrase.hpp"
#include "reviews/reviews.hpp"

namespace reviews {
namespace {

constexpr core::Phrase kinds[] = {{"Paper", "Dossier", "Dossiê"},
                                  {"Interview", "Entretien", "Entrevista"},
                                  {"Final", "Finale", "Final"},
                                  {"National final", "Finale nationale", "Final nacional"},
                                  {"Semifinal", "Demi-finale", "Semifinal"},
                                  {"World final", "Finale mondiale", "Final mundial"}};

PhaseRow found(db::Read& read, std::int64_t id, std::string_view also) {
    auto row = read.first<PhaseRow>(
        "select " + db::columns<PhaseRow>("p") + " from my_review_phases p where p.id = ?" + std::string(also), id);
    if (!row) throw core::not_found("phase");
    return std::move(*row);
}

}  // namespace

PhaseState state_of(const PhaseRow& phase, core::Instant now) {
    if (phase.closed_at || (phase.closes_at && now >= *phase.closes_at)) return PhaseState::closed;
    if (phase.opened_at || (phase.opens_at && now >= *phase.opens_at)) return PhaseState::open;
    return PhaseState::planned;
}

std::string name_of(const PhaseRow& phase, core::Language language) {
    static constexpr core::Phrase online{"Online final", "Finale en ligne", "Final on-line"};
    constexpr std::size_t most_named = 3;
    if (!phase.name.empty()) return phase.name.in(language);
    if (phase.kind == PhaseKind::national && phase.files_from == FilesFrom::elsewhere)
        return std::string(core::in(online, language));
    std::string out(core::in(kinds[static_cast<std::size_t>(phase.kind)], language));
    if (phase.files_from != FilesFrom::countries) return out;
    for (std::size_t i = 0; i < std::min(most_named, phase.countries.size()); ++i)
        (out += i ? ", " : " · ") += core::country_name(phase.countries[i].str(), core::reflect::name(language));
    return phase.countries.size() > most_named ? out + "…" : out;
}

PhaseRow phase_seen(db::Read& read, std::int64_t id) { return found(read, id, ""); }
PhaseRow phase_run(db::Read& read, std::int64_t id) {
    return found(read, id, " and p.call_id in (select c.id from my_calls_run c)");
}
PhaseRow phase_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "the house itself works on its phases");
    return read.one<PhaseRow>("select " + db::columns<PhaseRow>("p") + " from review_phases p where p.id = ?", id);
}

bool reads_still(db::Read& read, std::int64_t phase) {
    return read
        .first<std::int64_t>("select r.id from my_own_reviews r where r.phase_id = ? and r.state <> 'finished' limit 1",
                             phase)
        .has_value();
}

void expect_open(const PhaseRow& phase, core::Instant now) {
    if (state_of(phase, now) != PhaseState::open)
        throw core::conflict("phase_closed", {"This phase is not open: nothing is read in it now.",
                                              "Cette phase n’est pas ouverte : on n’y lit rien pour l’instant.",
                                              "Esta fase não está aberta: nada é lido nela agora."});
}

std::vector<PhaseOfCall> phases_of(db::Read& read, std::int64_t call, core::Language language) {
    std::vector<PhaseOfCall> out;
    for (const auto& phase : read.all<PhaseRow>("select " + db::columns<PhaseRow>("p") +
                                                    " from my_review_phases p where p.call_id = ? and p.call_id in "
                                                    "(select c.id from my_calls_run c) order by p.position, p.id",
                                                call))
        out.push_back({phase.id, name_of(phase, language), reads_still(read, phase.id)});
    return out;
}

activity::About about(db::Read& read, const PhaseRow& phase) {
    auto what = selection::about(read, selection::call_by_id(read, phase.call_id));
    what.subject_id = phase.id;
    return what;
}

}  // namespace reviews
