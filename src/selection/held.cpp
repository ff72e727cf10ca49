#include "selection/publication.hpp"

#include "activity/record.hpp"

namespace selection {
namespace {

constexpr std::int64_t held_at_once = 1000;

constexpr core::Phrase held_now{
    "{n} {n:refusal was|refusals were} not told: somebody of the house reads {n:its|their} reasons first.",
    "{n} refus {n:n’a pas été annoncé|n’ont pas été annoncés} : quelqu’un de la maison en lit d’abord les raisons.",
    "{n} {n:recusa não foi comunicada|recusas não foram comunicadas}: alguém da casa lê antes as razões."};
constexpr core::Phrase held_then{
    "{n} {n:refusal waits|refusals wait} at that hour, unless somebody of the house has read {n:its|their} reasons by "
    "then.",
    "{n} refus {n:attendra|attendront} à cette heure-là, sauf si quelqu’un de la maison en a lu les raisons d’ici là.",
    "{n} {n:recusa espera|recusas esperam} nessa hora, a menos que alguém da casa tenha lido as razões até lá."};

}  // namespace

bool goes_without(const PublicationWish& wish) { return wish.without_reasons.value_or(false); }

void of_those(db::Query& query, const CallRow& call, const PublicationWish& wish) {
    query.add(
        " from my_decisions d join my_applications_run a on a.id = d.application_id and a.decision_id = d.id where "
        "d.call_id = ? and d.published_at is null and a.board <> a.status",
        call.id);
    if (wish.up_to) query.add(" and d.id <= ?", *wish.up_to);
    if (wish.applications) query.add(" and a.id in ").add_list(*wish.applications);
}

std::int64_t held(db::Read& read, const CallRow& call, const PublicationWish& wish) {
    if (goes_without(wish)) return 0;
    db::Query query("select count(*)");
    of_those(query, call, wish);
    return read.first<std::int64_t>(query.add(with_reasons(Reasons::to_be_read, "my_reasons"))).value_or(0);
}

void expect_reasons(db::Read& read, const CallRow& call, const PublicationWish& wish) {
    if (goes_without(wish) && owes_reasons(read, call.id))
        throw core::conflict("reasons_owed",
                             {"Files of this call are read by reviewers: each refusal goes with its reasons. Read them "
                              "under Answers.",
                              "Les dossiers de cet appel ont leurs lecteurs : chaque refus part avec ses raisons. "
                              "Lisez-les sous Réponses.",
                              "As candidaturas desta chamada têm leitores: cada recusa vai com as suas razões. Leia-as "
                              "em Respostas."});
}

core::Problem nothing_to_tell(std::int64_t held) {
    if (held)
        return core::conflict(
            "reasons_to_read",
            {"Nothing was told: somebody of the house reads the reasons of these refusals first. They "
             "wait under Answers.",
             "Rien n’a été annoncé : quelqu’un de la maison lit d’abord les raisons de ces refus. Elles "
             "attendent sous Réponses.",
             "Nada foi comunicado: alguém da casa lê antes as razões destas recusas. Elas esperam em "
             "Respostas."});
    return core::conflict("nothing_in_pencil",
                          {"Nothing of this is in pencil: all was told, or moved meanwhile.",
                           "Rien de cela n’est au crayon : tout a été dit, ou déplacé entre-temps.",
                           "Nada disto está a lápis: tudo foi comunicado, ou mudou entretanto."});
}

std::optional<std::string> held_in_words(std::int64_t held, const PublicationWish& wish, core::Language language) {
    if (!held) return std::nullopt;
    return core::fill(wish.at ? held_then : held_now, language, {{"n", core::whole(held, language), held}});
}

void hold_back(db::Tx& tx, std::int64_t call, core::Instant now) {
    const auto held = [&] {
        const db::AsHouse house(tx, "the house itself looks what can't go");
        return tx.all<std::int64_t>(
            "select d.id from decisions d join applications a on a.id = d.application_id and a.decision_id = d.id "
            "where "
            "d.call_id = ? and d.publish_at is not null and d.published_at is null and d.publish_at <= ? and d.held_at "
            "is "
            "null and a.board <> a.status and a.status <> 'withdrawn'" +
                with_reasons(Reasons::to_be_read, "reasons") + " order by d.id limit ?",
            call, now, held_at_once);
    }();
    if (held.empty()) return;
    tx.run(db::Query("update decisions set held_at = ? where id in ", now).add_list(held));
    auto what = about(tx, call_by_id(tx, call));
    what.count = static_cast<std::int64_t>(held.size());
    activity::record(tx, {0, now}, "call.reasons_awaited", what);
}

}  // namespace selection
