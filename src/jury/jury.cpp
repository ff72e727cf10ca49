#include "jury/jury.hpp"

#include "activity/record.hpp"
#include "jury/lines.hpp"
#include "jury/minutes.hpp"
#include "jury/shown.hpp"

namespace jury {
namespace {

// A vote of somebody with a tie goes with all that it said, unless it was counted already.
void shut(db::Tx& tx, const activity::Actor& /*by*/, const activity::About& about) {
    const db::AsHouse house(tx, "a tie that was just declared shuts the file to its juror");
    tx.run(
        "delete from jury_votes where file_id in (select f.id from jury_files f where f.application_id = ? and "
        "f.vote_closed_at is null) and person_id in (select w.person_id from conflicts k join reviewers w on w.id = "
        "k.reviewer_id where k.application_id = ?)",
        about.application_id, about.application_id);
    for (const auto id : tx.all<std::int64_t>("select distinct f.jury_id from jury_files f where f.application_id = ?",
                                              about.application_id)) {
        const auto row = tx.one<JuryRow>("select " + db::columns<JuryRow>("j") + " from juries j where j.id = ?", id);
        tell(tx, row, Heard::by_all);
    }
}

// With the reviewer their ties would go, and files open to them that must not.
void keep_ties(db::Tx& tx, const activity::Actor& /*by*/, const activity::About& about) {
    const db::AsHouse house(tx, "whether somebody still sits in a jury of the call");
    if (!tx.first<std::int64_t>(
            "select m.jury_id from jurors m join juries j on j.id = m.jury_id where m.person_id = ? "
            "and j.call_id = ? limit 1",
            about.subject_id, about.call_id))
        return;
    throw core::conflict("sits_in_jury",
                         {"This person sits in a jury of this call, where their ties count. Set the most to 0 instead.",
                          "Cette personne siège dans un jury de cet appel, où ses liens comptent. Ramenez plutôt son "
                          "maximum à 0.",
                          "Esta pessoa está em um júri desta chamada, onde os seus laços contam. Em vez disso, ponha o "
                          "máximo em 0."});
}

}  // namespace

void routes(http::Api& api) {
    api.room("jury");
    jury_routes(api);
    making_routes(api);
    page_routes(api);
    member_routes(api);
    agenda_routes(api);
    screen_routes(api);
    seat_routes(api);
    vote_routes(api);
    verdict_routes(api);
    minutes_routes(api);
    booklet_routes(api);
}

void follow_others() {
    activity::within("conflict.declared", shut);
    activity::within("reviewer.removed", keep_ties);
}

}  // namespace jury
