#include "offers/offers_page.hpp"

#include <algorithm>

#include "offers/places.hpp"

namespace offers {
namespace {

OfferTerms terms_told(const Terms& terms) {
    const auto& own = terms.own;
    return {own.days,    own.open_from, own.open_until, own.open_days, own.paused,      own.stops_days,
            terms.desks, own.desks,     terms.places,   terms.zone,    terms.first_day, own.version};
}

std::vector<WaitingLine> waiting_lines(const std::vector<Waits>& list, const Room& room, core::Language language) {
    std::vector<WaitingLine> out;
    const Room were_one_free{room.places ? std::optional(std::max<std::int64_t>(1, *room.places)) : std::nullopt,
                             room.desks};
    for (const auto& one : list) {
        const auto next = next_on_list({one}, were_one_free);
        out.push_back({one.application, one.startup, one.desks,
                       next.skipped.empty() ? std::nullopt : std::optional(in_words(next.skipped.front(), language))});
    }
    return out;
}

OffersPage page(db::Read& read, http::Call& request, selection::OfCall of) {
    return offers_page(read, request, selection::call_run(read, of.slug.str()));
}

CohortRoom room(db::Read& read, http::Call&, selection::OfCall of) {
    const auto call = selection::call_run(read, of.slug.str());
    const auto terms = terms_of(read, call);
    const auto held = held_of(read, call, Counting::told_and_pencilled);
    return {terms.places, terms.desks, held.places, held.desks};
}

}  // namespace

OffersPage offers_page(db::Read& read, http::Call& request, const selection::CallRow& call) {
    const auto terms = terms_of(read, call);
    const auto held = held_of(read, call, Counting::told_and_pencilled);
    const auto room = room_of(read, terms, call, Counting::told_and_pencilled);
    return {terms_told(terms),
            held.places,
            held.desks,
            passing_plan(read, call, request.now, request.language()),
            offer_lines(read, call.id, OfferGroup::open),
            offer_lines(read, call.id, OfferGroup::accepted),
            offer_lines(read, call.id, OfferGroup::ended),
            waiting_lines(list_of(read, call), room, request.language())};
}

void page_routes(http::Api& api) {
    api.get("/calls/{slug}/offers", "The offers of a call, its waiting list, and what happens next",
            http::Role::manager, page);
    api.get("/calls/{slug}/room", "The places and desks that a call has to give, and how many are held",
            http::Role::manager, room);
    line_routes(api);
}

}  // namespace offers
