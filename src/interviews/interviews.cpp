#include "interviews/interviews.hpp"

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "interviews/own.hpp"
#include "interviews/page.hpp"

namespace interviews {
namespace {

// With the reviewer their ties would go, and teams come before them that must not.
void keep_ties(db::Tx& tx, const activity::Actor& /*by*/, const activity::About& about) {
    const db::AsHouse house(tx, "whether somebody still interviews in the call");
    if (!tx.first<std::int64_t>("select id from interviewers where person_id = ? and call_id = ?", about.subject_id,
                                about.call_id))
        return;
    throw core::conflict("interviews_here",
                         {"This person interviews in this call, where their ties count. Set the most to 0 instead.",
                          "Cette personne mène des entretiens dans cet appel, où ses liens comptent. Ramenez plutôt "
                          "son maximum à 0.",
                          "Esta pessoa entrevista nesta chamada, onde os seus laços contam. Em vez disso, ponha o "
                          "máximo em 0."});
}

}  // namespace

void routes(http::Api& api) {
    api.room("interviews");
    page_routes(api);
    round_routes(api);
    interviewer_routes(api);
    asking_routes(api);
    team_times_routes(api);
    planning_routes(api);
    inviting_routes(api);
    team_routes(api);
    panel_routes(api);
    calendar_routes(api);
}

void follow_others() {
    tell_people();
    tell_today();
    activity::within("reviewer.removed", keep_ties);
}

}  // namespace interviews
