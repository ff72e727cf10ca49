// Every public event leaves a delivery for each webhook of its operator that wants it.
#include "activity/afterwards.hpp"
#include "activity/webhook_rows.hpp"
#include "activity/webhooks.hpp"

namespace activity {
namespace {

void leave_deliveries(db::Tx& tx, const Happened& what) {
    const db::AsHouse house(tx, "webhooks are told whoever acted");
    for (const auto webhook : tx.all<std::int64_t>(
             "select w.id from webhooks w join webhook_kinds k on k.webhook_id = w.id where w.operator_id = ? and "
             "w.active = 1 and k.kind = ? order by w.id",
             what.about.operator_id, what.kind))
        to_be_delivered(tx, webhook, what.id, what.kind);
}

}  // namespace

void follow_for_webhooks() {
    for (const auto kind : public_kinds) afterwards(std::string(kind), leave_deliveries);
}

}  // namespace activity
