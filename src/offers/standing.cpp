#include "offers/standing.hpp"

#include "offers/making.hpp"
#include "offers/waiting_list.hpp"

namespace offers {
namespace {

void drop_what_holds_no_more(db::Tx& tx, core::Instant now, std::int64_t call) {
    tx.run(
        "delete from waiting_places where call_id = ? and application_id in (select w.application_id from "
        "waiting_places w join applications a on a.id = w.application_id where w.call_id = ? and a.status <> "
        "'waiting_list')",
        call, call);
    tx.run(
        "update offers set state = 'withdrawn', answered_at = ?, version = version + 1 where state = 'open' and "
        "call_id = ? and application_id in (select o.application_id from offers o join applications a on a.id = "
        "o.application_id where o.call_id = ? and o.state = 'open' and a.status <> 'offered')",
        now, call, call);
}

void keep_places(db::Tx& tx, std::int64_t call) {
    tx.run(
        "insert into offers (id, call_id, application_id, state, made_at, asked_at, answer_by, reminders, from_list, "
        "desks, people, answered_at, reason, version) select a.id, a.call_id, a.id, 'accepted', a.updated_at, "
        "a.updated_at, a.updated_at, 0, 0, a.people, a.people, a.updated_at, '', 1 from applications a where a.call_id "
        "= ? and a.status in ('accepted', 'joined') and a.trial = 0 and a.id not in (select o.application_id from "
        "offers o where o.call_id = ? and o.state in ('open', 'accepted')) and a.id not in (select o.id from offers o "
        "where o.call_id = ?)",
        call, call, call);
}

}  // namespace

// Whoever has a place keeps it, and whoever waits, waits in the order of their numbers.
void catch_up(db::Tx& tx, core::Instant now, std::int64_t call) {
    const db::AsHouse house(tx, "where files stand that no decision brought there");
    drop_what_holds_no_more(tx, now, call);
    keep_places(tx, call);
    for (const auto id : tx.all<std::int64_t>(
             "select a.id from applications a where a.call_id = ? and a.status = 'waiting_list' and a.trial = 0 and "
             "a.id not in (select w.application_id from waiting_places w where w.call_id = ?) order by a.id",
             call, call))
        join_list(tx, {0, now}, file_of(tx, id));
    for (const auto id : tx.all<std::int64_t>(
             "select a.id from applications a where a.call_id = ? and a.status = 'offered' and a.trial = 0 and a.id "
             "not in (select o.application_id from offers o where o.call_id = ? and o.state = 'open') order by a.id",
             call, call))
        make_offer(tx, {0, now}, selection::call_by_id(tx, call), file_of(tx, id));
}

}  // namespace offers
