#include "offers/answering.hpp"

#include "core/time_zone.hpp"

namespace offers {

OfferDetail offer_detail(db::Read& read, core::Language language, core::Instant now, const OfferRow& offer) {
    const auto row = file_of(read, offer.application_id);
    const auto call = selection::call_by_id(read, offer.call_id);
    const auto bounds = bounds_of(read, call, offer);
    const bool is_open = offer.state == OfferState::open && now <= offer.answer_by;
    const bool has_place =
        offer.state == OfferState::accepted && core::local_day(now, call.time_zone) <= bounds.last_arrival;
    const bool house = selection::runs(read, row) && !selection::mine(read, row);
    const db::AsHouse named(read, "the name of the file that the offer is about");
    return {offer.id,
            row.id,
            read.one<std::string>("select name from applications where id = ?", row.id),
            call.slug,
            selection::spoken_name(read, call, language),
            call.time_zone,
            offer.state,
            offer.made_at,
            offer.answer_by,
            conditions_of(read, row.id),
            offer.desks,
            offer.people,
            offer.arrival,
            offer.answered_at,
            offer.answered_how,
            offer.reason,
            people_of(read, row.id),
            bounds.most_desks,
            bounds.first_arrival,
            bounds.last_arrival,
            {is_open, has_place, house},
            offer.version};
}

namespace {

OfferDetail offer(db::Read& read, http::Call& request, selection::OfApplication of) {
    const auto row = selection::application_seen(read, of.id);
    const auto last = offer_of_file(read, row.id);
    if (!last) throw no_such_offer();
    return offer_detail(read, request.language(), request.now, offer_seen(read, last->id));
}

struct OfferDeclining {
    std::optional<core::Text<0, 500>> reason;
};

template <class Answer> OfferDetail answer(http::Call& request, OfOffer of, const Answer& give) {
    const auto call = request.db.ask(request.caller(), [&](db::Read& read) { return offer_seen(read, of.id).call_id; });
    const auto change = [&](db::Tx& tx) {
        const auto offer = offer_seen(tx, of.id);
        const bool team = selection::mine(tx, file_of(tx, offer.application_id));
        give(tx, Answerer{activity::actor(request), team ? AnsweredHow::signed_in : AnsweredHow::by_house}, offer);
        return offer_detail(tx, request.language(), request.now, offer_by_id(tx, of.id));
    };
    return request.db.change(request.caller(), change, selection::turn_of(call));
}

OfferDetail accept_offer(http::Call& request, OfOffer of, const OfferAcceptance& with) {
    return answer(request, of,
                  [&](db::Tx& tx, const Answerer& who, const OfferRow& offer) { accept(tx, who, offer, with); });
}

OfferDetail decline_offer(http::Call& request, OfOffer of, const OfferDeclining& with) {
    return answer(request, of, [&](db::Tx& tx, const Answerer& who, const OfferRow& offer) {
        decline(tx, who, offer, with.reason ? with.reason->str() : std::string());
    });
}

}  // namespace

void answering_routes(http::Api& api) {
    using http::Role;
    api.get("/applications/{id}/offer", "The last offer of a place to a file", Role::member, offer);
    api.post("/offers/{id}/acceptance", "Take the place, for one's team or, as the house, for a team by telephone",
             Role::member, accept_offer)
        .answers(200);
    api.post("/offers/{id}/declining", "Decline the place, or give it back", Role::member, decline_offer).answers(200);
}

}  // namespace offers
