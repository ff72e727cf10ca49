#include "offers/offers_page.hpp"

#include <algorithm>
#include <map>

#include "offers/places.hpp"

namespace offers {
namespace {

constexpr std::int64_t most_lines = 500;

OfferTerms terms_told(const Terms& terms) {
    const auto& own = terms.own;
    return {own.days,    own.open_from, own.open_until, own.open_days, own.paused,      own.stops_days,
            terms.desks, own.desks,     terms.places,   terms.zone,    terms.first_day, own.version};
}

std::map<std::int64_t, std::vector<OfferCondition>> conditions_by_file(db::Read& read, std::int64_t call) {
    struct Row {
        std::int64_t application_id, id;
        std::string words;
        core::Date due;
        std::optional<core::Instant> met_at;
    };
    std::map<std::int64_t, std::vector<OfferCondition>> out;
    for (auto& row : read.all<Row>(
             "select application_id, id, words, due, met_at from my_offer_conditions where call_id = ? order by id",
             call))
        out[row.application_id].push_back({row.id, std::move(row.words), row.due, row.met_at});
    return out;
}

std::vector<OfferLine> offer_lines(db::Read& read, const selection::CallRow& call) {
    struct Row {
        std::int64_t id, application;
        std::string startup;
        OfferState state;
        core::Instant made_at, answer_by;
        std::optional<core::Instant> answered_at;
        std::optional<AnsweredHow> answered_how;
        std::string reason;
        std::optional<std::int64_t> people;
        std::int64_t desks;
        std::optional<core::Date> arrival;
        bool from_list;
        std::int64_t reminders;
        std::optional<core::Instant> call_told_at;
        std::int64_t version;
    };
    const auto conditions = conditions_by_file(read, call.id);
    std::vector<OfferLine> out;
    for (auto& row : read.all<Row>(
             "select o.id, o.application_id, a.name, o.state, o.made_at, o.answer_by, o.answered_at, o.answered_how, "
             "o.reason, o.people, o.desks, o.arrival, o.from_list, o.reminders, o.call_told_at, o.version from "
             "my_offers o join my_applications_run a on a.id = o.application_id where o.call_id = ? order by o.id "
             "desc limit ?",
             call.id, most_lines)) {
        const bool stands = row.state == OfferState::open || row.state == OfferState::accepted;
        const auto set = conditions.find(row.application);
        out.push_back({row.id, row.application, row.startup, row.state, row.made_at, row.answer_by, row.answered_at,
                       row.answered_how, row.reason, row.people, row.desks, row.arrival, row.from_list, row.reminders,
                       row.state == OfferState::open && row.call_told_at.has_value(), row.version,
                       stands && set != conditions.end() ? set->second : std::vector<OfferCondition>{}});
    }
    std::stable_sort(out.begin(), out.end(), [](const OfferLine& a, const OfferLine& b) {
        const bool first = a.state == OfferState::open, second = b.state == OfferState::open;
        return first != second ? first : first && a.answer_by < b.answer_by;
    });
    return out;
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

}  // namespace

OffersPage offers_page(db::Read& read, http::Call& request, const selection::CallRow& call) {
    const auto terms = terms_of(read, call);
    const auto held = held_of(read, call, Counting::told_and_pencilled);
    const auto room = room_of(read, terms, call, Counting::told_and_pencilled);
    return {terms_told(terms),
            held.places,
            held.desks,
            passing_plan(read, call, request.now, request.language()),
            offer_lines(read, call),
            waiting_lines(list_of(read, call), room, request.language())};
}

void page_routes(http::Api& api) {
    api.get("/calls/{slug}/offers", "The offers of a call, its waiting list, and what happens next",
            http::Role::manager, page);
}

}  // namespace offers
