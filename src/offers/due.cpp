// What the house does about offers by its clock: reminds, asks for a call, lets run out, passes on; and comes again.
#include "offers/due.hpp"
#include "activity/record.hpp"
#include "offers/making.hpp"
#include "offers/passing.hpp"
#include "offers/standing.hpp"

namespace offers {
namespace {

constexpr std::int64_t at_once = 20;  // in one commit

std::vector<OfferRow> open_offers(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "the house looks after its offers");
    return read.all<OfferRow>("select " + db::columns<OfferRow>("o") +
                                  " from offers o where o.call_id = ? and o.state = 'open' order by o.id",
                              call);
}

std::int64_t reminders_due(const OfferRow& offer, core::Instant now) {
    const auto moments = moments_of(offer.asked_at, offer.answer_by);
    return now > offer.answer_by ? 0 : now >= moments.second ? 2 : now >= moments.first ? 1 : 0;
}

bool call_due(const OfferRow& offer, core::Instant now) {
    return !offer.call_told_at && now <= offer.answer_by && now >= moments_of(offer.asked_at, offer.answer_by).call;
}

// Of two that were missed while the house was shut, the last alone is sent.
bool remind(db::Tx& tx, OfferRow offer, core::Instant now) {
    const auto due = reminders_due(offer, now);
    const bool to_call = call_due(offer, now);
    if (due <= offer.reminders && !to_call) return false;
    const auto call = selection::call_by_id(tx, offer.call_id);
    const activity::Actor house{0, now};
    auto what = about_offer(tx, call, offer);
    if (due > offer.reminders) {
        what.seen = activity::Seen::by_team;
        what.count = due;
        activity::record(tx, house, "offer.reminded", what);
        offer.reminders = due;
    }
    if (to_call) {
        what.seen = activity::Seen::by_staff;
        what.count = 0;
        activity::record(tx, house, "offer.to_call", what);
        offer.call_told_at = now;
    }
    keep(tx, offer);
    return true;
}

// Some of those that are due; false when none was.
bool look_at_some(db::Tx& tx, std::int64_t call, core::Instant now) {
    std::int64_t done = 0;
    for (const auto& offer : open_offers(tx, call)) {
        if (done == at_once) return true;
        if (now > offer.answer_by) {
            lapse(tx, now, offer);
            ++done;
        } else {
            done += remind(tx, offer, now);
        }
    }
    return done > 0;
}

core::Instant next_of(const OfferRow& offer) {
    const auto moments = moments_of(offer.asked_at, offer.answer_by);
    if (offer.reminders < 1) return moments.first;
    if (offer.reminders < 2) return moments.second;
    return offer.call_told_at ? offer.answer_by + std::chrono::milliseconds(1) : moments.call;
}

std::optional<core::Instant> next_moment(db::Read& read, const selection::CallRow& call, core::Instant now) {
    auto next = passing_plan(read, call, now, core::Language::en).at;
    for (const auto& offer : open_offers(read, call.id))
        if (const auto at = next_of(offer); !next || at < *next) next = at;
    return next;
}

}  // namespace

void look(db::Db& db, const core::Clock& clock, std::int64_t id) {
    const auto now = clock.now();
    const auto turn = selection::turn_of(id);
    while (db.change(
        {}, [&](db::Tx& tx) { return look_at_some(tx, id, now); }, turn))
        continue;
    while (db.change(
        {}, [&](db::Tx& tx) { return pass_one(tx, id, now); }, turn))
        continue;
    db.write_now(
        {},
        [&](db::Tx& tx) {
            const auto next = next_moment(tx, selection::call_by_id(tx, id), now);
            if (next) look_at(tx, id, std::max(*next, now + std::chrono::seconds(1)), now);
        },
        turn);
}

void plan(db::Tx& tx, core::Instant now) {
    const db::AsHouse house(tx, "the house itself looks after its offers");
    for (const auto call : tx.all<std::int64_t>("select id from calls order by id")) catch_up(tx, now, call);
    for (const auto call :
         tx.all<std::int64_t>("select distinct call_id from offers where state = 'open' union select call_id from "
                              "freed_places where closed_at is null"))
        look_at(tx, call, now, now);
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock) {
    return {{"offers.look", [&](std::int64_t call) { look(db, clock, call); }}};
}

}  // namespace offers
