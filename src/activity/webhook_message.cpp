#include "activity/webhook_message.hpp"

#include "activity/afterwards.hpp"
#include "activity/webhook_kinds.hpp"
#include "core/json.hpp"
#include "core/secret.hpp"

namespace activity {
namespace {

using MaybeId = std::optional<std::int64_t>;
MaybeId unless_zero(std::int64_t id) { return id ? MaybeId(id) : std::nullopt; }

struct Body {
    std::int64_t id;
    std::string kind;
    core::Instant at;
    std::int64_t operator_;
    MaybeId programme, call;
    std::optional<std::string> call_slug;  // by which the API knows the call
    MaybeId application, startup, import, subject;
    std::optional<std::string> what;
    std::optional<std::int64_t> count;
};

}  // namespace

Message message_of(db::Read& read, std::int64_t event) {
    const auto told = happened(read, event);
    if (!told) throw db::Broken("a delivery of an event that is no more");
    const auto& about = told->about;
    Body body{told->id,
              told->kind,
              told->by.now,
              about.operator_id,
              unless_zero(about.programme_id),
              unless_zero(about.call_id)};
    const db::AsHouse house(read, "a receiver is told which call an event is about");
    if (about.call_id) body.call_slug = read.first<std::string>("select slug from calls where id = ?", about.call_id);
    body.application = unless_zero(about.application_id);
    body.startup = unless_zero(about.startup_id);
    body.import = unless_zero(about.import_id);
    body.subject = unless_zero(about.subject_id);
    if (!about.what.empty()) body.what = about.what;
    body.count = unless_zero(about.count);
    return {told->kind, core::to_json(body)};
}

Message trial_message(std::int64_t delivery, std::int64_t operator_id, core::Instant at) {
    return {std::string(trial_kind), core::to_json(Body{delivery, std::string(trial_kind), at, operator_id})};
}

std::vector<std::string> headers_of(const Message& message, std::int64_t delivery,
                                    const std::vector<std::string>& secrets, core::Instant now) {
    const auto seconds = std::to_string(now.microseconds / 1'000'000);
    auto signatures = "X-Spark-Signature: t=" + seconds;
    for (const auto& secret : secrets) signatures += ",v1=" + core::signature(secret, seconds + "." + message.body);
    return {"X-Spark-Event: " + message.kind, "X-Spark-Delivery: " + std::to_string(delivery), signatures};
}

}  // namespace activity
