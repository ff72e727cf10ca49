// What the house does with an offer that stands: gives more time, takes it back, passes on a place never offered.
#include "offers/by_house.hpp"
#include "activity/record.hpp"
#include "core/ids.hpp"
#include "offers/making.hpp"
#include "offers/offers_page.hpp"
#include "offers/places.hpp"

namespace offers {
namespace {

constexpr auto longest = std::chrono::hours(24 * 120);

template <class Change> OffersPage on_offer(http::Call& request, OfOffer of, const Change& change) {
    const auto id = request.db.ask(request.caller(), [&](db::Read& read) { return offer_run(read, of.id).call_id; });
    const auto act = [&](db::Tx& tx) {
        const auto offer = offer_run(tx, of.id);
        const auto call = selection::call_by_id(tx, offer.call_id);
        change(tx, call, offer);
        return offers_page(tx, request, call);
    };
    return request.db.change(request.caller(), act, selection::turn_of(id));
}

struct MoreTime {
    core::Instant answer_by;
};
// The reminders begin anew, counted from now.
OffersPage extend(http::Call& request, OfOffer of, const MoreTime& wish) {
    return on_offer(request, of, [&](db::Tx& tx, const selection::CallRow& call, OfferRow offer) {
        request.expect_version(offer.version);
        if (offer.state != OfferState::open)
            throw core::conflict("offer_over", {"Nobody waits for an answer to this offer any more.",
                                                "Plus personne n’attend de réponse à cette offre.",
                                                "Ninguém mais espera resposta a esta oferta."});
        if (wish.answer_by <= request.now || wish.answer_by > request.now + longest)
            throw core::invalid(
                "answer_by", "out_of_range",
                {"Choose a moment to come, within 120 days.", "Choisissez un moment à venir, d’ici 120 jours.",
                 "Escolha um momento futuro, em até 120 dias."});
        offer.answer_by = wish.answer_by;
        offer.asked_at = request.now;
        offer.reminders = 0;
        offer.call_told_at = std::nullopt;
        keep(tx, offer);
        tell(tx, activity::actor(request), "offer.extended", call, offer);
        look_at(tx, call.id, moments_of(offer.asked_at, offer.answer_by).first, request.now);
    });
}

struct TakingBack {
    selection::Status decided = selection::Status::refused;
    std::optional<selection::WhyDecided> note;
};
// Told at once: who reads of an offer that stands no more must not still plan on it.
OffersPage take_back(http::Call& request, OfOffer of, const TakingBack& wish) {
    using selection::Status;
    if (wish.decided != Status::refused && wish.decided != Status::waiting_list && wish.decided != Status::submitted)
        throw core::invalid("decided", "not_possible",
                            {"Choose: refused, waiting list, or to be decided again.",
                             "Choisissez : refusé, liste d’attente, ou à décider de nouveau.",
                             "Escolha: recusada, lista de espera, ou a decidir de novo."});
    return on_offer(request, of, [&](db::Tx& tx, const selection::CallRow& call, const OfferRow& offer) {
        if (offer.state != OfferState::open && offer.state != OfferState::accepted)
            throw core::conflict("offer_over", {"This offer has ended; nothing is left to take back.",
                                                "Cette offre a pris fin ; il ne reste rien à retirer.",
                                                "Esta oferta terminou; não há o que retirar."});
        const auto by = activity::actor(request);
        const auto row = file_of(tx, offer.application_id);
        selection::tell_decision(tx, by, selection::pencil(tx, by, row, call, wish.decided, wish.note));
    });
}

// A place that nobody was offered yet goes along the list as one that came free does.
OffersPage pass_on(http::Call& request, selection::OfCall of) {
    const auto id =
        request.db.ask(request.caller(), [&](db::Read& read) { return selection::call_run(read, of.slug.str()).id; });
    const auto act = [&](db::Tx& tx) {
        struct FreedRow {
            std::int64_t id, call_id;
            core::Instant at;
        };
        const auto call = selection::call_run(tx, of.slug.str());
        const auto room = room_of(tx, terms_of(tx, call), call, Counting::told_and_pencilled);
        if (!room.places || *room.places <= freed_of(tx, call.id))
            throw core::conflict("no_place", {"No place is free that is not on its way already.",
                                              "Aucune place n’est libre qui ne soit déjà en route.",
                                              "Nenhuma vaga está livre que já não esteja a caminho."});
        tx.insert("freed_places", FreedRow{core::new_id(), call.id, request.now});
        activity::record(tx, activity::actor(request), "offers.place_given", selection::about(tx, call));
        look_at(tx, call.id, request.now, request.now);
        return offers_page(tx, request, call);
    };
    return request.db.change(request.caller(), act, selection::turn_of(id));
}

}  // namespace

void by_house_routes(http::Api& api) {
    using http::Role;
    api.patch("/offers/{id}", "Give a team more time to answer", Role::manager, extend).versioned();
    api.post("/offers/{id}/withdrawal", "Take an offer back, or a place that was taken", Role::manager, take_back)
        .answers(200);
    api.post("/calls/{slug}/offers/places", "Pass a place that nobody was offered along the waiting list",
             Role::manager, pass_on)
        .answers(200);
}

}  // namespace offers
