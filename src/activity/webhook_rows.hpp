// A webhook and its deliveries as they are stored and told.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "activity/webhook_kinds.hpp"
#include "db/db.hpp"
#include "formats/web_post.hpp"

namespace activity {

struct Webhook {
    std::int64_t id, operator_;
    std::string url;
    std::vector<std::string> kinds;
    bool active;
    bool gone;  // its receiver said 410, and it was switched off
    core::Instant made_at;
    std::int64_t given_up;  // deliveries that nobody took
};

enum class DeliveryState { waiting, delivered, given_up };

struct Delivery {
    std::int64_t id;
    std::string kind;
    DeliveryState state;
    int attempts;
    std::optional<int> status;                 // of the last answer
    std::optional<formats::NoAnswer> trouble;  // why there was none
    std::optional<std::string> answer;         // its first 500 characters
    core::Instant made_at;
    std::optional<core::Instant> tried_at;
    std::optional<core::Instant> next_at;  // while it waits
};

// Of those that the caller may see. Throw 404.
Webhook webhook_run(db::Read& read, std::int64_t id);
Delivery delivery_run(db::Read& read, std::int64_t webhook, std::int64_t id);
// What a Delivery is read from: followed by conditions.
extern const std::string_view deliveries_of_webhook;

// Puts one more posting into the queue; `event` none: one by hand. Returns its id.
std::int64_t to_be_delivered(db::Tx& tx, std::int64_t webhook, std::optional<std::int64_t> event,
                             std::string_view kind);
// Something is due: the job begins, not before the webhook's rest ends.
void deliver_later(db::Tx& tx, std::int64_t webhook);

// Live pages of that operator's managers show the webhook again.
void webhook_changed(db::Tx& tx, std::int64_t operator_id);

}  // namespace activity
