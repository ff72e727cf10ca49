#include "activity/webhook_rows.hpp"

#include <algorithm>

#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "activity/webhooks.hpp"
#include "core/ids.hpp"
#include "core/problem.hpp"

namespace activity {

std::optional<std::string> PublicKindForm::check(std::string_view in) {
    const bool known = std::find(public_kinds.begin(), public_kinds.end(), in) != public_kinds.end();
    return known ? std::optional(std::string(in)) : std::nullopt;
}

Webhook webhook_run(db::Read& read, std::int64_t id) {
    struct Row {
        std::int64_t id, operator_id;
        std::string url;
        bool active, gone;
        core::Instant made_at;
        std::int64_t given_up;
    };
    const auto row = read.first<Row>(
        "select w.id, w.operator_id, w.url, w.active, w.gone, w.made_at, (select count(*) from my_webhook_deliveries "
        "d where d.webhook_id = w.id and d.state = 'given_up') from my_webhooks w where w.id = ?",
        id);
    if (!row) throw core::not_found("webhook");
    return {
        row->id,      row->operator_id,
        row->url,     read.all<std::string>("select kind from my_webhook_kinds where webhook_id = ? order by kind", id),
        row->active,  row->gone,
        row->made_at, row->given_up};
}

const std::string_view deliveries_of_webhook =
    "select id, kind, state, attempts, status, trouble, answer, made_at, tried_at, case when state = 'waiting' then "
    "next_at end from my_webhook_deliveries where webhook_id = ?";

Delivery delivery_run(db::Read& read, std::int64_t webhook, std::int64_t id) {
    const auto delivery = read.first<Delivery>(db::Query(deliveries_of_webhook, webhook).add(" and id = ?", id));
    if (!delivery) throw core::not_found("delivery");
    return *delivery;
}

std::int64_t to_be_delivered(db::Tx& tx, std::int64_t webhook, std::optional<std::int64_t> event,
                             std::string_view kind) {
    struct Row {
        std::int64_t id, webhook_id;
        std::optional<std::int64_t> event_id;
        std::string kind;
        DeliveryState state;
        int attempts;
        core::Instant next_at, made_at;
    };
    const auto now = core::real_now();
    const Row row{core::new_id(), webhook, event, std::string(kind), DeliveryState::waiting, 0, now, now};
    tx.insert("webhook_deliveries", row);
    deliver_later(tx, webhook);
    return row.id;
}

void deliver_later(db::Tx& tx, std::int64_t webhook) {
    const db::AsHouse house(tx, "when a webhook's receiver may be asked again is the house's own business");
    const auto rests_until = tx.one<core::Instant>("select rests_until from webhooks where id = ?", webhook);
    do_later(tx, deliver, webhook, std::max(core::real_now(), rests_until));
}

void webhook_changed(db::Tx& tx, std::int64_t operator_id) {
    announce(tx, {"webhooks"}, {"operator:" + std::to_string(operator_id)});
}

}  // namespace activity
