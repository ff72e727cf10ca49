// What follows, in the same transaction, once a decision is told: an offer is made, taken back, or the list grows.
#include "activity/record.hpp"
#include "offers/making.hpp"
#include "offers/notice_kinds.hpp"
#include "offers/standing.hpp"
#include "offers/waiting_list.hpp"

namespace offers {
namespace {

using selection::Status;

void take_back(db::Tx& tx, const activity::Actor& by, std::int64_t application) {
    if (const auto offer = holding(tx, application)) withdraw(tx, by, *offer);
}

void follow(db::Tx& tx, const activity::Actor& by, const activity::About& about) {
    const auto row = file_of(tx, about.application_id);
    if (row.trial) return;
    if (row.status == Status::offered) {
        make_offer(tx, by, selection::call_by_id(tx, row.call_id), row);
        return leave_list(tx, row.id);
    }
    if (row.status != Status::accepted && row.status != Status::joined) take_back(tx, by, row.id);
    row.status == Status::waiting_list ? join_list(tx, by, row) : leave_list(tx, row.id);
}

}  // namespace

void follow_others() {
    tell_people();
    activity::within("application.decision_published", follow);
    for (const auto* imported : {"import.done", "import.taken_back"})
        activity::within(imported, [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
            catch_up(tx, by.now, about.call_id);
        });
    // A place that waits may fit other teams once the cohort begins on another day.
    activity::within("cohort.changed", [](db::Tx& tx, const activity::Actor& by, const activity::About& about) {
        const db::AsHouse house(tx, "calls that fill a cohort are looked after again when its days move");
        for (const auto call : tx.all<std::int64_t>("select id from calls where cohort_id = ?", about.subject_id))
            look_at(tx, call, by.now, by.now);
    });
}

std::optional<Coming> coming(db::Read& read, std::int64_t application) {
    const auto offer = holding(read, application);
    if (!offer || offer->state != OfferState::accepted) return std::nullopt;
    return Coming{offer->people.value_or(0), offer->desks, offer->arrival};
}

}  // namespace offers
