#include "offers/links.hpp"

#include "core/ids.hpp"
#include "core/secret.hpp"
#include "letters/letters.hpp"
#include "offers/answering.hpp"

namespace offers {
namespace {

struct LinkedOffer {
    std::int64_t offer_id, person_id;
};

bool is_of_the_team(db::Read& read, std::int64_t person, std::int64_t application) {
    const db::AsHouse house(read, "whether the letter's reader is still of the team");
    return read
        .first<std::int64_t>(
            "select t.id from team_members t join applications a on a.startup_id = t.startup_id where a.id = ? and "
            "t.person_id = ? limit 1",
            application, person)
        .has_value();
}

core::Problem spent() {
    return core::refused("link_spent",
                         {"This link has done its work: the offer was answered, or its time is over. Sign in to see "
                          "where your file stands.",
                          "Ce lien a fait son travail : l’offre a reçu sa réponse, ou son délai est passé. "
                          "Connectez-vous pour voir où en est votre dossier.",
                          "Este link já cumpriu o seu papel: a oferta foi respondida, ou o prazo acabou. Entre para "
                          "ver em que pé está a sua candidatura."});
}

struct Reached {
    OfferRow offer;
    std::int64_t person;
};
Reached reached(db::Read& read, std::string_view token, core::Instant now) {
    std::optional<LinkedOffer> link;
    {
        const db::AsHouse house(read, "the letter's own token is the right to answer this offer");
        link = read.first<LinkedOffer>("select offer_id, person_id from offer_links where token_hash = ?",
                                       core::token_hash(token));
    }
    if (!link) throw spent();
    auto offer = offer_by_id(read, link->offer_id);
    if (offer.state != OfferState::open || now > offer.answer_by ||
        !is_of_the_team(read, link->person_id, offer.application_id))
        throw spent();
    return {std::move(offer), link->person_id};
}

std::string make_link(db::Tx& tx, std::int64_t person, std::int64_t id) {
    struct LinkRow {
        std::int64_t id, offer_id, person_id;
        std::string token_hash;
        core::Instant made_at;
    };
    if (offer_by_id(tx, id).state != OfferState::open) throw spent();
    auto token = core::random_token();
    tx.insert("offer_links", LinkRow{core::new_id(), id, person, core::token_hash(token), core::real_now()});
    return token;
}

struct OfferLink {
    core::Text<20, 100> token;
};
// As the member of the team to whom the letter went: what they may see of the offer, and no more.
OfferDetail told(db::Read& read, core::Language language, core::Instant now, const Reached& reached) {
    const auto asks = read.caller();
    read.become({reached.person});
    auto out = offer_detail(read, language, now, offer_by_id(read, reached.offer.id));
    read.become(asks);
    return out;
}

OfferDetail show(http::Call& request, const OfferLink& with) {
    return request.db.ask({}, [&](db::Read& read) {
        return told(read, request.language(), request.now, reached(read, with.token.str(), request.now));
    });
}

struct AcceptByLink {
    core::Text<20, 100> token;
    OfferAcceptance coming;
};
struct DeclineByLink {
    core::Text<20, 100> token;
    std::optional<core::Text<0, 500>> reason;
};

template <class Answer> OfferDetail answer(http::Call& request, const core::Text<20, 100>& token, const Answer& give) {
    const auto call =
        request.db.ask({}, [&](db::Read& read) { return reached(read, token.str(), request.now).offer.call_id; });
    const auto change = [&](db::Tx& tx) {
        const auto by = reached(tx, token.str(), request.now);
        give(tx, Answerer{{by.person, request.now}, AnsweredHow::by_link}, by.offer);
        return told(tx, request.language(), request.now, by);
    };
    return request.db.change({}, change, selection::turn_of(call));
}

OfferDetail accept_by_link(http::Call& request, const AcceptByLink& with) {
    return answer(request, with.token,
                  [&](db::Tx& tx, const Answerer& who, const OfferRow& offer) { accept(tx, who, offer, with.coming); });
}

OfferDetail decline_by_link(http::Call& request, const DeclineByLink& with) {
    return answer(request, with.token, [&](db::Tx& tx, const Answerer& who, const OfferRow& offer) {
        decline(tx, who, offer, with.reason ? with.reason->str() : std::string());
    });
}

}  // namespace

// Whoever runs the house may answer for a team anyway, so they may hand its link on where no mail server does.
void tell_link() {
    letters::secrets_from(std::string(link_secret),
                          {[](db::Tx& tx, std::optional<std::int64_t> person, std::int64_t offer) {
                               return make_link(tx, person.value(), offer);
                           },
                           [](db::Read&, http::Call&, std::optional<std::int64_t>) {}});
}

void link_routes(http::Api& api) {
    using http::Role;
    api.post("/offer-link", "Read an offer by its letter's link; changes nothing", Role::guest, show)
        .for_people()
        .on_the_doorstep()
        .answers(200);
    api.post("/offer-link/acceptance", "Take the place, by the letter's link", Role::guest, accept_by_link)
        .for_people()
        .on_the_doorstep()
        .answers(200);
    api.post("/offer-link/declining", "Decline the place, by the letter's link", Role::guest, decline_by_link)
        .for_people()
        .on_the_doorstep()
        .answers(200);
}

}  // namespace offers
