#include "jury/juries.hpp"

#include <algorithm>

#include "activity/news.hpp"
#include "activity/record.hpp"

namespace jury {
namespace {

JuryRow found(db::Read& read, std::int64_t id, std::string_view also) {
    auto row = read.first<JuryRow>(
        "select " + db::columns<JuryRow>("j") + " from my_juries j where j.id = ?" + std::string(also), id);
    if (!row) throw no_jury();
    return std::move(*row);
}

}  // namespace

core::Problem no_jury() {
    return {404, "not_found", {"There is no such jury.", "Ce jury n’existe pas.", "Este júri não existe."}};
}
core::Problem no_file() {
    return {404,
            "not_found",
            {"There is no such file on the agenda.", "Ce dossier n’est pas à l’ordre du jour.",
             "Esta candidatura não está na pauta."}};
}

JuryRow jury_seen(db::Read& read, std::int64_t id) { return found(read, id, ""); }
JuryRow jury_run(db::Read& read, std::int64_t id) {
    return found(read, id, " and j.id in (select r.id from my_juries_run r)");
}
JuryRow jury_sat(db::Read& read, std::int64_t id) {
    return found(read, id, " and j.id in (select m.jury_id from my_jurors m where m.person_id = caller())");
}

void expect_open(const JuryRow& jury) {
    expect_not_closed(jury);
    if (jury.state == JuryState::planned)
        throw core::conflict("jury_not_open",
                             {"The jury has not begun. Open it first.", "Le jury n’a pas commencé. Ouvrez-le d’abord.",
                              "O júri não começou. Abra-o primeiro."});
}

void expect_not_closed(const JuryRow& jury) {
    if (jury.state == JuryState::closed)
        throw core::conflict("jury_closed", {"This jury is over: its minutes stand. Make another one to go on.",
                                             "Ce jury est clos : son procès-verbal est fait. Créez-en un autre pour "
                                             "continuer.",
                                             "Este júri terminou: a ata está feita. Crie outro para continuar."});
}

JuryHead head_of(db::Read& read, const JuryRow& jury, core::Language language) {
    const auto call = selection::spoken(read, selection::call_by_id(read, jury.call_id), language);
    return {jury.id,    call.slug,    call.name,   call.time_zone, jury.name,     jury.day,
            jury.state, jury.forward, jury.quorum, jury.minutes,   jury.phase_id, jury.version};
}

reviews::Blinds blinds_of(db::Read& read, const JuryRow& jury) {
    if (!jury.phase_id) return {};
    const auto phase = reviews::phase_by_id(read, *jury.phase_id);
    return {phase.hides_names, phase.hides_city};
}

activity::About about(db::Read& read, const JuryRow& jury) {
    auto what = selection::about(read, selection::call_by_id(read, jury.call_id));
    what.subject_id = jury.id;
    return what;
}

void tell(db::Tx& tx, const JuryRow& jury, Heard heard) {
    const auto what = about(tx, jury);
    activity::Names audience{"operator:" + std::to_string(what.operator_id),
                             "programme:" + std::to_string(what.programme_id)};
    if (heard == Heard::by_all) {
        const db::AsHouse house(tx, "all who sit in the jury see what is on the screen");
        for (const auto person : tx.all<std::int64_t>("select person_id from jurors where jury_id = ?", jury.id))
            audience.push_back("person:" + std::to_string(person));
    }
    activity::announce(tx, {"juries/" + std::to_string(jury.id), "juries/mine"}, audience);
}

std::vector<SatOut> out_of(db::Read& read, const JuryRow& jury, std::int64_t application) {
    const db::AsHouse house(read, "who has a tie with the file sits out, whoever asks");
    return read.all<SatOut>(
        "select m.person_id, p.name, k.reason from jurors m join people p on p.id = m.person_id join reviewers w on "
        "w.person_id = m.person_id and w.call_id = ? join conflicts k on k.reviewer_id = w.id and k.application_id = ? "
        "where m.jury_id = ? order by p.name, m.person_id",
        jury.call_id, application, jury.id);
}

bool among(const std::vector<SatOut>& out, std::int64_t person) {
    return std::any_of(out.begin(), out.end(), [&](const SatOut& one) { return one.person == person; });
}

}  // namespace jury
