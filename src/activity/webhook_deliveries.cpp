// What was posted to a webhook and how it went: those that were given up first, to be sent again; a test sent by hand.
#include "activity/webhook_rows.hpp"
#include "activity/webhooks.hpp"
#include "core/clock.hpp"

namespace activity {
namespace {

using http::Call;

struct DeliveriesAsked {
    std::int64_t id;  // of the webhook
    std::optional<DeliveryState> state;
    std::optional<std::string> cursor;
    std::optional<core::Number<1, 100>> limit;
};
core::Page<Delivery> deliveries(db::Read& read, Call&, DeliveriesAsked asked) {
    webhook_run(read, asked.id);
    const auto limit = asked.limit ? asked.limit->value : 30;
    db::Query query(deliveries_of_webhook, asked.id);
    if (asked.state) query.add(" and state = ?", *asked.state);
    query.add(" and id < ? order by id desc limit ?",
              asked.cursor ? std::strtoll(asked.cursor->c_str(), nullptr, 10) : std::int64_t{1} << 53, limit + 1);
    core::Page<Delivery> page{read.all<Delivery>(query)};
    if (page.items.size() > static_cast<std::size_t>(limit)) {
        page.items.resize(static_cast<std::size_t>(limit));
        page.next = std::to_string(page.items.back().id);
    }
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

void expect_active(const Webhook& webhook) {
    if (!webhook.active)
        throw core::conflict("switched_off", {"This webhook is switched off. Switch it on first.",
                                              "Ce webhook est désactivé. Activez-le d’abord.",
                                              "Este webhook está desligado. Ligue-o primeiro."});
}

struct OfDelivery {
    std::int64_t id;  // of the webhook
    std::int64_t delivery;
};
// Under the same id, so that a receiver that had taken it knows it again.
Delivery send_again(db::Tx& tx, Call&, OfDelivery of) {
    const auto webhook = webhook_run(tx, of.id);
    delivery_run(tx, of.id, of.delivery);
    expect_active(webhook);
    tx.run("update webhook_deliveries set state = 'waiting', attempts = 0, next_at = ? where id = ?", core::real_now(),
           of.delivery);
    tx.run("update webhooks set rests_until = 0 where id = ?", of.id);
    deliver_later(tx, of.id);
    webhook_changed(tx, webhook.operator_);
    return delivery_run(tx, of.id, of.delivery);
}

struct OfWebhook {
    std::int64_t id;
};
Delivery send_test(db::Tx& tx, Call&, OfWebhook of) {
    const auto webhook = webhook_run(tx, of.id);
    expect_active(webhook);
    tx.run("update webhooks set rests_until = 0 where id = ?", of.id);
    const auto id = to_be_delivered(tx, of.id, {}, trial_kind);
    webhook_changed(tx, webhook.operator_);
    return delivery_run(tx, of.id, id);
}

}  // namespace

void webhook_delivery_routes(http::Api& api) {
    api.get("/webhooks/{id}/deliveries", "What was posted to a webhook, newest first", http::Role::manager, deliveries);
    api.post("/webhooks/{id}/deliveries/{delivery}", "Send a delivery again, under its own id", http::Role::manager,
             send_again)
        .answers(202);
    api.post("/webhooks/{id}/test", "Send a test event now", http::Role::manager, send_test);
}

}  // namespace activity
