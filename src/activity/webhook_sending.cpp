// Posting what is due to a webhook: one delivery at a time is held by a lease, tried, and put back with what came of
// it. A receiver that fails rests, so that it does not hold up the others.
#include <array>

#include "activity/jobs.hpp"
#include "activity/record.hpp"
#include "activity/webhook_message.hpp"
#include "activity/webhook_rows.hpp"
#include "activity/webhooks.hpp"

namespace activity {
namespace {

using namespace std::chrono_literals;

// After the first try and each later one; then it is given up.
constexpr std::array<std::chrono::seconds, 8> back_off{10s, 1min, 5min, 30min, 2h, 6h, 12h, 24h};
constexpr auto lease = 60s;  // longer than a posting takes; then another node may try
constexpr auto rest = 10s;
constexpr int most_at_once = 50;  // of one webhook; then others have their turn
constexpr auto kept = std::chrono::hours(30 * 24);
constexpr int swept_at_once = 200;
constexpr int status_gone = 410;

struct Taken {
    std::int64_t id;
    std::optional<std::int64_t> event_id;
    core::Instant made_at;
    int attempts;  // with this one; the number tells the holder of a lease from one who lost it
};
struct Due {
    Taken delivery;
    formats::WebPost post;
};
enum class Went { well, badly };

std::optional<Taken> take_delivery(db::Tx& tx, std::int64_t webhook, core::Instant now) {
    auto taken = tx.first<Taken>(
        "select id, event_id, made_at, attempts from webhook_deliveries where webhook_id = ? and state = 'waiting' and "
        "next_at <= ? order by next_at, id limit 1 {skip locked}",
        webhook, now);
    if (!taken) return std::nullopt;
    ++taken->attempts;
    tx.run("update webhook_deliveries set attempts = ?, next_at = ?, tried_at = ? where id = ?", taken->attempts,
           now + lease, now, taken->id);
    return taken;
}

std::optional<Due> take(db::Tx& tx, std::int64_t webhook) {
    struct Target {
        std::int64_t operator_id;
        std::string url;
    };
    const db::AsHouse house(tx, "the house posts what it promised, whoever may see it");
    const auto now = core::real_now();
    const auto target = tx.first<Target>(
        "select operator_id, url from webhooks where id = ? and active = 1 and rests_until <= ?", webhook, now);
    const auto taken = target ? take_delivery(tx, webhook, now) : std::nullopt;
    if (!taken) return std::nullopt;
    const auto message = taken->event_id ? message_of(tx, *taken->event_id)
                                         : trial_message(taken->id, target->operator_id, taken->made_at);
    const auto secrets = tx.all<std::string>(
        "select secret from webhook_secrets where webhook_id = ? and (ends_at is null or ends_at > ?) order by id desc",
        webhook, now);
    return Due{*taken, {target->url, headers_of(message, taken->id, secrets, now), message.body, webhooks_reach()}};
}

// The receiver says that there will never be anybody again.
void switch_off(db::Tx& tx, const core::Clock& clock, std::int64_t webhook, std::int64_t operator_id) {
    tx.run("update webhooks set active = 0, gone = 1 where id = ?", webhook);
    tx.run("update webhook_deliveries set state = 'given_up' where webhook_id = ? and state = 'waiting'", webhook);
    record(tx, {0, clock.now()}, "webhook.switched_off", {.operator_id = operator_id, .subject_id = webhook});
}

void settle(db::Tx& tx, const core::Clock& clock, std::int64_t webhook, const Taken& taken,
            const formats::WebAnswer& answer, Went went) {
    const db::AsHouse house(tx, "the house notes how its posting went");
    const bool again = went == Went::badly && taken.attempts <= static_cast<int>(back_off.size());
    const auto state = went == Went::well ? DeliveryState::delivered
                       : again            ? DeliveryState::waiting
                                          : DeliveryState::given_up;
    const auto now = core::real_now();
    const auto next_at = again ? now + back_off[static_cast<std::size_t>(taken.attempts - 1)] : now;
    const auto mine = tx.run(
        "update webhook_deliveries set state = ?, next_at = ?, status = ?, trouble = ?, answer = ? where id = ? and "
        "attempts = ? and state = 'waiting'",
        state, next_at, answer.status ? std::optional(answer.status) : std::nullopt,
        answer.whole ? std::nullopt : std::optional(answer.trouble), answer.beginning, taken.id, taken.attempts);
    const auto operator_id = tx.first<std::int64_t>("select operator_id from webhooks where id = ?", webhook);
    if (!mine || !operator_id) return;
    if (went == Went::badly) tx.run("update webhooks set rests_until = ? where id = ?", now + rest, webhook);
    if (answer.whole && answer.status == status_gone) switch_off(tx, clock, webhook, *operator_id);
    webhook_changed(tx, *operator_id);
}

void plan_next(db::Tx& tx, std::int64_t webhook) {
    const db::AsHouse house(tx, "when there is something to post again is the house's own business");
    struct Next {
        std::optional<core::Instant> next_at;
        core::Instant rests_until;
    };
    const auto next = tx.first<Next>(
        "select (select min(d.next_at) from webhook_deliveries d where d.webhook_id = w.id and d.state = 'waiting'), "
        "w.rests_until from webhooks w where w.id = ? and w.active = 1",
        webhook);
    if (next && next->next_at) do_later(tx, deliver, webhook, std::max(*next->next_at, next->rests_until));
}

// Looks at the oldest only, so that it costs the same however many there are.
void sweep(db::Tx& tx, std::int64_t webhook) {
    for (const auto state : {DeliveryState::delivered, DeliveryState::given_up})
        tx.run(
            "delete from webhook_deliveries where id in (select o.id from (select d.id, d.made_at from "
            "webhook_deliveries d where d.webhook_id = ? and d.state = ? order by d.id limit ?) o where o.made_at < ?)",
            webhook, state, swept_at_once, core::real_now() + -kept);
}

Went how(const formats::WebAnswer& answer) {
    constexpr int first_good = 200, after_good = 300;
    return answer.whole && answer.status >= first_good && answer.status < after_good ? Went::well : Went::badly;
}

}  // namespace

void deliver_webhook(db::Db& db, const core::Clock& clock, std::int64_t webhook) {
    for (int i = 0; i < most_at_once; ++i) {
        const auto due = db.change({}, [&](db::Tx& tx) { return take(tx, webhook); });
        if (!due) break;
        const auto answer = formats::post(due->post);
        const auto went = how(answer);
        db.write_now({}, [&](db::Tx& tx) { settle(tx, clock, webhook, due->delivery, answer, went); });
        if (went == Went::badly) break;
    }
    db.write_now({}, [&](db::Tx& tx) {
        sweep(tx, webhook);
        plan_next(tx, webhook);
    });
}

}  // namespace activity
