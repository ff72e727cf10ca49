// What the story tells of offers, acted out as it happened.
#include "offers/making.hpp"
#include "offers/places.hpp"
#include "offers/waiting_list.hpp"

namespace offers {
namespace {

using selection::Status;

bool takes_the_place(Status answer) { return answer == Status::accepted || answer == Status::joined; }

// The story tells of answers that came in time.
void answer(db::Tx& tx, const activity::Actor& by, OfferRow offer, Status answer) {
    const Answerer team{by, AnsweredHow::signed_in};
    offer.answer_by = std::max(offer.answer_by, by.now);
    if (answer == Status::declined) return decline(tx, team, offer, "");
    if (answer == Status::lapsed) return lapse(tx, by.now, offer);
    const auto bounds = bounds_of(tx, selection::call_by_id(tx, offer.call_id), offer);
    const auto people = std::max<std::int64_t>(1, people_of(tx, offer.application_id));
    accept(tx, team, offer, {{people}, {std::min(offer.desks, bounds.most_desks)}, bounds.first_arrival});
}

}  // namespace

bool act_out(db::Tx& tx, const activity::Actor& by, std::int64_t application, Status status) {
    const auto row = file_of(tx, application);
    if (status == Status::waiting_list) join_list(tx, by, row);
    const bool answers = takes_the_place(status) || status == Status::declined || status == Status::lapsed;
    if (status != Status::offered && !answers) return status == Status::waiting_list;
    const auto offer = make_offer(tx, by, selection::call_by_id(tx, row.call_id), row);
    const bool has_it = takes_the_place(status) && offer.state == OfferState::accepted;
    if (answers && !has_it) answer(tx, by, offer, status);
    return status != Status::joined;
}

void needs_desks(db::Tx& tx, std::int64_t application, std::int64_t desks) {
    tx.run("update waiting_places set desks = ? where application_id = ?", desks, application);
}

void keep_desks(db::Tx& tx, std::int64_t call, std::int64_t desks) {
    TermsRow terms;
    terms.call_id = call;
    terms.desks = desks;
    tx.insert("offer_terms", terms);
}

}  // namespace offers
