// Webhooks: an operator's events posted to addresses that its managers name, signed, and again until they are taken.
#pragma once
#include "core/clock.hpp"
#include "db/db.hpp"
#include "formats/web_post.hpp"
#include "http/api.hpp"

namespace activity {

void webhook_routes(http::Api& api);
void webhook_delivery_routes(http::Api& api);

// Every public event leaves a delivery for each webhook of its operator that wants it. To be called once.
void follow_for_webhooks();

// Where webhooks may lead: into nets of one's own only if whoever runs the house says so, once, when it starts.
void let_webhooks_reach(formats::Reach reach);
formats::Reach webhooks_reach();

// Posts what is due to one webhook, and asks for the next time. The work of a job.
inline constexpr std::string_view deliver = "webhooks.deliver";
void deliver_webhook(db::Db& db, const core::Clock& clock, std::int64_t webhook);

}  // namespace activity
