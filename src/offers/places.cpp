#include "offers/places.hpp"

#include <algorithm>

namespace offers {
namespace {

struct Holder {
    std::int64_t application, people;
    std::optional<std::int64_t> desks;
};

std::vector<Holder> holders(db::Read& read, std::int64_t call, Counting counting) {
    db::Query query(
        "select a.id, a.people, (select o.desks from offers o where o.application_id = a.id and o.state in ('open', "
        "'accepted')) from applications a where a.trial = 0 and a.id in (select h.id from applications h where "
        "h.call_id = ? and h.status in ('offered', 'accepted', 'joined')",
        call);
    if (counting == Counting::told_and_pencilled)
        query.add(
            " union select b.id from applications b where b.call_id = ? and b.board in ('offered', 'accepted', "
            "'joined')",
            call);
    const db::AsHouse house(read, "what is free is counted over all files");
    return read.all<Holder>(query.add(")"));
}

}  // namespace

Held held_of(db::Read& read, const selection::CallRow& call, Counting counting) {
    Held out;
    for (const auto& holder : holders(read, call.id, counting)) {
        ++out.places;
        out.desks += holder.desks ? *holder.desks : desks_kept(read, call, file_of(read, holder.application));
    }
    return out;
}

Room room_of(db::Read& read, const Terms& terms, const selection::CallRow& call, Counting counting) {
    const auto held = held_of(read, call, counting);
    Room out;
    if (terms.places) out.places = *terms.places - held.places;
    if (terms.desks) out.desks = *terms.desks - held.desks;
    return out;
}

std::int64_t desks_kept(db::Read& read, const selection::CallRow& call, const selection::ApplicationRow& row) {
    const db::AsHouse house(read, "what the house has set for a team that waits");
    const auto set =
        read.first<std::optional<std::int64_t>>("select desks from waiting_places where application_id = ?", row.id);
    return set && *set ? **set : desks_wanted(read, call, row);
}

std::int64_t freed_of(db::Read& read, std::int64_t call) {
    const db::AsHouse house(read, "how many places wait to be passed on");
    return static_cast<std::int64_t>(
        read.all<std::int64_t>("select id from freed_places where call_id = ? and closed_at is null", call).size());
}

void close_given(db::Tx& tx, const selection::CallRow& call, core::Instant now) {
    if (!call.places) return;
    const auto room = std::max<std::int64_t>(0, *call.places - held_of(tx, call, Counting::told).places);
    const auto surplus = freed_of(tx, call.id) - room;
    if (surplus <= 0) return;
    const db::AsHouse house(tx, "the places that came free first were given first");
    for (const auto id :
         tx.all<std::int64_t>("select id from freed_places where call_id = ? and closed_at is null order by id limit ?",
                              call.id, surplus))
        tx.run("update freed_places set closed_at = ? where id = ?", now, id);
}

void fill(db::Tx& tx, std::int64_t call, std::int64_t offer, core::Instant now) {
    const db::AsHouse house(tx, "the place that waits longest");
    const auto place = tx.one<std::int64_t>(
        "select id from freed_places where call_id = ? and closed_at is null order by id limit 1", call);
    tx.run("update freed_places set filled_by = ?, closed_at = ? where id = ?", offer, now, place);
}

}  // namespace offers
