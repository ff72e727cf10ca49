#include "offers/passing.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "offers/making.hpp"
#include "offers/places.hpp"

namespace offers {
namespace {

constexpr std::int64_t most_told = 5;

struct Standing {
    Terms terms;
    Room room;
    std::int64_t freed = 0;
    std::vector<Waits> list;
};

Standing standing_of(db::Read& read, const selection::CallRow& call) {
    Standing out;
    out.terms = terms_of(read, call);
    out.room = room_of(read, out.terms, call, Counting::told_and_pencilled);
    out.freed = freed_of(read, call.id);
    if (out.room.places) out.freed = std::min(out.freed, std::max<std::int64_t>(0, *out.room.places));
    out.list = list_of(read, call);
    return out;
}

bool has_stopped(const Terms& terms, core::Instant at) {
    const auto last = last_passing(terms);
    return last && at >= *last;
}

PassingState state_of(const Standing& standing, core::Instant at, bool anybody) {
    if (standing.terms.own.paused) return PassingState::paused;
    if (has_stopped(standing.terms, at)) return PassingState::stopped;
    if (!standing.freed) return PassingState::nothing_free;
    return anybody ? PassingState::planned : PassingState::nobody_fits;
}

}  // namespace

PassingPlan passing_plan(db::Read& read, const selection::CallRow& call, core::Instant now, core::Language language) {
    const auto standing = standing_of(read, call);
    PassingPlan out;
    out.freed = standing.freed;
    out.stops_at = last_passing(standing.terms);
    const auto at = next_opening(standing.terms.own, now, standing.terms.zone);
    const auto told = std::clamp<std::int64_t>(standing.freed, 1, most_told);
    auto room = standing.room;
    if (!standing.freed && room.places) room.places = std::max<std::int64_t>(1, *room.places);
    std::size_t from = 0;
    for (std::int64_t i = 0; i < told; ++i) {
        const auto next = next_on_list(standing.list, room, from);
        for (const auto& skipped : next.skipped)
            out.skipped.push_back({skipped.application, skipped.startup, skipped.why, in_words(skipped, language)});
        if (!next.at) break;
        const auto& team = standing.list[*next.at];
        out.next.push_back({team.application, team.startup, team.desks});
        if (room.places) --*room.places;
        if (room.desks) *room.desks -= team.desks;
        from = *next.at + 1;
    }
    out.state = state_of(standing, at, !out.next.empty());
    if (out.state == PassingState::planned) out.at = at;
    return out;
}

bool pass_one(db::Tx& tx, std::int64_t id, core::Instant now) {
    const auto call = selection::call_by_id(tx, id);
    close_given(tx, call, now);
    const auto standing = standing_of(tx, call);
    if (next_opening(standing.terms.own, now, standing.terms.zone) > now) return false;
    const auto next = next_on_list(standing.list, standing.room);
    if (state_of(standing, now, next.at.has_value()) != PassingState::planned) return false;
    const activity::Actor house{0, now};
    const auto row = file_of(tx, standing.list[*next.at].application);
    const auto decision = selection::pencil(tx, house, row, call, selection::Status::offered);
    selection::tell_decision(tx, house, decision);  // which makes the offer and takes the team off the list
    auto offer = holding(tx, row.id).value();
    offer.from_list = true;
    keep(tx, offer);
    fill(tx, id, offer.id, now);
    auto what = about_offer(tx, call, offer);
    what.count = static_cast<std::int64_t>(next.skipped.size());
    activity::record(tx, house, "offer.passed_on", what);
    return true;
}

}  // namespace offers
