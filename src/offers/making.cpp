#include "offers/making.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "offers/places.hpp"

namespace offers {
namespace {

core::Problem over(const OfferRow& offer) {
    if (offer.state == OfferState::withdrawn)
        return core::conflict("offer_withdrawn",
                              {"The house has withdrawn this offer. Write to it if you do not know why.",
                               "La maison a retiré cette offre. Écrivez-lui si vous ne savez pas pourquoi.",
                               "A casa retirou esta oferta. Escreva a ela se não souber por quê."});
    if (offer.state == OfferState::lapsed)
        return core::conflict("offer_lapsed",
                              {"The time to answer is over and the place was passed on. Write to the house.",
                               "Le délai de réponse est passé et la place a été transmise. Écrivez à la maison.",
                               "O prazo para responder acabou e a vaga seguiu adiante. Escreva à casa."});
    return core::conflict("answered_already", {"This offer was answered already. Look again.",
                                               "Cette offre a déjà reçu sa réponse. Regardez de nouveau.",
                                               "Esta oferta já foi respondida. Olhe de novo."});
}

void expect_in_time(const OfferRow& offer, core::Instant now) {
    if (offer.state != OfferState::open) throw over(offer);
    if (now > offer.answer_by)
        throw core::conflict("offer_lapsed",
                             {"The time to answer is over. The house can give you more: write to it.",
                              "Le délai de réponse est passé. La maison peut le prolonger : écrivez-lui.",
                              "O prazo para responder acabou. A casa pode dar mais tempo: escreva a ela."});
}

void expect_within(db::Read& read, const selection::CallRow& call, const OfferRow& offer, const OfferAcceptance& with) {
    const auto bounds = bounds_of(read, call, offer);
    std::vector<core::FieldError> errors;
    if (with.desks.value > bounds.most_desks)
        errors.push_back(
            {"desks", "out_of_range",
             core::Sentence(core::Phrase{"At most {n} {n:desk|desks}. Write to the house if you need more.",
                                         "Au plus {n} {n:bureau|bureaux}. Écrivez à la maison s’il en "
                                         "faut plus.",
                                         "No máximo {n} {n:mesa|mesas}. Escreva à casa se precisar de "
                                         "mais."},
                            {{"n", std::to_string(bounds.most_desks), bounds.most_desks}})});
    if (with.arrival < bounds.first_arrival || with.arrival > bounds.last_arrival)
        errors.push_back(
            {"arrival", "out_of_range",
             core::Sentence(
                 core::Phrase{"Choose a day from {first} to {last}.", "Choisissez un jour du {first} au {last}.",
                              "Escolha um dia de {first} a {last}."},
                 {{"first", core::iso(bounds.first_arrival)}, {"last", core::iso(bounds.last_arrival)}})});
    if (!errors.empty()) throw core::invalid(std::move(errors));
    const auto room = room_of(read, terms_of(read, call), call, Counting::told_and_pencilled);
    if (room.desks && with.desks.value > std::max<std::int64_t>(0, *room.desks) + offer.desks)
        throw core::conflict("desks_taken",
                             {"The house has not that many desks left. Take fewer, or write to the house.",
                              "La maison n’a plus autant de bureaux. Prenez-en moins, ou écrivez à la maison.",
                              "A casa já não tem tantas mesas. Escolha menos, ou escreva à casa."});
}

void answered(OfferRow& offer, OfferState state, const Answerer& who) {
    offer.state = state;
    offer.answered_at = who.by.now;
    offer.answered_how = who.how;
    if (who.by.person) offer.answered_by = who.by.person;
}

void expect_still_a_place(db::Read& read, const selection::CallRow& call, const OfferRow& offer, core::Instant now) {
    if (core::local_day(now, call.time_zone) > bounds_of(read, call, offer).last_arrival)
        throw core::conflict("cohort_over", {"This cohort has ended: there is no place to give back any more.",
                                             "Cette promotion est terminée : il n’y a plus de place à rendre.",
                                             "Esta turma já terminou: não há mais vaga a devolver."});
}

}  // namespace

Bounds bounds_of(db::Read& read, const selection::CallRow& call, const OfferRow& offer) {
    const auto terms = terms_of(read, call);
    const auto day = core::local_day(offer.made_at, call.time_zone);
    const auto year_on = core::date_of(std::chrono::sys_days(day) + std::chrono::days(366));
    Bounds out;
    out.most_desks = std::min<std::int64_t>(100, std::max(offer.desks, people_of(read, offer.application_id)));
    out.first_arrival = terms.first_day.value_or(day);
    out.last_arrival = terms.last_day.value_or(year_on);
    return out;
}

OfferRow make_offer(db::Tx& tx, const activity::Actor& by, const selection::CallRow& call,
                    const selection::ApplicationRow& row) {
    if (auto stands = holding(tx, row.id)) return *stands;
    OfferRow offer{core::new_id(), call.id, row.id};
    offer.made_at = offer.asked_at = by.now;
    offer.answer_by = answer_by(terms_of(tx, call), by.now);
    offer.desks = desks_kept(tx, call, row);
    tx.insert("offers", offer);
    tx.run("update offer_conditions set offer_id = ? where application_id = ? and met_at is null", offer.id, row.id);
    tx.run("delete from waiting_places where application_id = ?", row.id);  // who has an offer waits no more
    activity::record(tx, by, "offer.made", about_offer(tx, call, offer));   // the team reads of the decision
    look_at(tx, call.id, moments_of(offer.asked_at, offer.answer_by).first, by.now);
    return offer;
}

void accept(db::Tx& tx, const Answerer& who, OfferRow offer, const OfferAcceptance& with) {
    expect_in_time(offer, who.by.now);
    const auto call = selection::call_by_id(tx, offer.call_id);
    expect_within(tx, call, offer, with);
    answered(offer, OfferState::accepted, who);
    offer.people = with.people.value;
    offer.desks = with.desks.value;
    offer.arrival = with.arrival;
    keep(tx, offer);
    selection::settle(tx, who.by, file_of(tx, offer.application_id), selection::Status::accepted);
    tell(tx, who.by, "offer.accepted", call, offer);
}

void decline(db::Tx& tx, const Answerer& who, OfferRow offer, const std::string& reason) {
    const bool had_it = offer.state == OfferState::accepted;
    const auto call = selection::call_by_id(tx, offer.call_id);
    if (had_it)
        expect_still_a_place(tx, call, offer, who.by.now);
    else
        expect_in_time(offer, who.by.now);
    answered(offer, had_it ? OfferState::given_back : OfferState::declined, who);
    offer.reason = reason;
    keep(tx, offer);
    selection::settle(tx, who.by, file_of(tx, offer.application_id), selection::Status::declined);
    tell(tx, who.by, had_it ? "offer.given_back" : "offer.declined", call, offer);
    free_place(tx, who.by, offer);
}

void lapse(db::Tx& tx, core::Instant now, OfferRow offer) {
    const activity::Actor house{0, now};
    const auto call = selection::call_by_id(tx, offer.call_id);
    offer.state = OfferState::lapsed;
    offer.answered_at = now;
    keep(tx, offer);
    selection::settle(tx, house, file_of(tx, offer.application_id), selection::Status::lapsed);
    tell(tx, house, "offer.lapsed", call, offer);
    free_place(tx, house, offer);
}

void withdraw(db::Tx& tx, const activity::Actor& by, OfferRow offer) {
    const auto call = selection::call_by_id(tx, offer.call_id);
    offer.state = OfferState::withdrawn;
    offer.answered_at = by.now;
    keep(tx, offer);
    tell(tx, by, "offer.withdrawn", call, offer);
    free_place(tx, by, offer);
}

}  // namespace offers
