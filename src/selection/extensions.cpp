// One file longer than the call: a file that was sent, or a draft that its founder names by its number, unread.
#include "activity/record.hpp"
#include "selection/detail.hpp"

namespace selection {
namespace {

struct Longer {
    core::Instant until;
    core::Text<1, 500> reason;
};
struct LongerByNumber {
    core::Text<1, 40> number;  // as the founder reads it out: "ER4T-9KQ2-7M"
    core::Instant until;
    core::Text<1, 500> reason;
};

std::optional<ApplicationRow> of_call_run(db::Tx& tx, std::int64_t id) {
    const db::AsHouse house(tx, "a draft may be given longer without being read");
    return tx.first<ApplicationRow>("select " + db::columns<ApplicationRow>("a") +
                                        " from applications a where a.id = ? and a.trial = 0 and a.call_id in "
                                        "(select c.id from my_calls_run c)",
                                    id);
}

Extension give(db::Tx& tx, http::Call& request, const ApplicationRow& row, const Longer& wish) {
    const auto call = call_by_id(tx, row.call_id);
    if (row.status != Status::draft && row.status != Status::submitted)
        throw core::conflict("decided", {"This file has been decided or withdrawn; more time would change nothing.",
                                         "Ce dossier est décidé ou retiré ; plus de temps n’y changerait rien.",
                                         "Esta candidatura foi decidida ou retirada; mais tempo não mudaria nada."});
    if (wish.until <= call.closes_at)
        throw core::invalid("until", "out_of_order",
                            {"This lies before the call closes. Choose a later moment.",
                             "C’est avant la clôture de l’appel. Choisissez un moment plus tardif.",
                             "Isto é antes do encerramento da chamada. Escolha um momento posterior."});
    if (wish.until <= request.now)
        throw core::invalid(
            "until", "out_of_order",
            {"This has passed already. Choose a later moment.", "C’est déjà passé. Choisissez un moment plus tardif.",
             "Isto já passou. Escolha um momento posterior."});
    tx.run("update applications set extended_until = ?, extension_reason = ?, version = version + 1 where id = ?",
           wish.until, wish.reason, row.id);
    auto what = about(tx, call);
    what.application_id = row.id;
    what.startup_id = row.startup_id;
    what.seen = activity::Seen::by_team;
    activity::record(tx, activity::actor(request), "application.extended", what);
    return {wish.until, wish.reason.str()};
}

Extension extend(db::Tx& tx, http::Call& request, OfApplication of, const Longer& wish) {
    const auto row = of_call_run(tx, of.id);
    if (!row) throw core::not_found("application");
    return give(tx, request, *row, wish);
}

Extension extend_numbered(db::Tx& tx, http::Call& request, OfCall of, const LongerByNumber& wish) {
    const auto call = call_run(tx, of.slug.str());
    const auto id = id_of_number(wish.number.str());
    const auto row = id ? of_call_run(tx, *id) : std::nullopt;
    if (!row || row->call_id != call.id)
        throw core::invalid(
            "number", "unknown",
            {"This is not the number of a file in this call.", "Ce n’est pas le numéro d’un dossier de cet appel.",
             "Este não é o número de uma candidatura desta chamada."});
    return give(tx, request, *row, {wish.until, wish.reason});
}

}  // namespace

void extension_routes(http::Api& api) {
    api.post("/applications/{id}/extension", "Give one file longer than the call", http::Role::manager, extend)
        .answers(200);
    api.post("/calls/{slug}/extensions", "Give the file or draft with this number longer than the call",
             http::Role::manager, extend_numbered)
        .answers(200);
}

}  // namespace selection
