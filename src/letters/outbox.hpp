// What the files about the outbox know of each other.
#pragma once
#include "http/call.hpp"
#include "letters/letter.hpp"
#include "letters/post.hpp"

namespace letters {

struct LetterLine {
    std::int64_t id;
    std::string kind;
    LetterState state;
    std::string name, address, subject;
    core::Language language;
    std::optional<std::int64_t> startup_id, application_id, batch_id;
    core::Instant made_at, send_at;
    std::optional<core::Instant> sent_at;
    std::string reason;
};
inline constexpr std::string_view letter_line =
    "l.id, l.kind, l.state, l.name, l.address, l.subject, l.language, l.startup_id, l.application_id, l.batch_id, "
    "l.made_at, l.send_at, l.sent_at, l.reason";

void record_of(db::Tx& tx, http::Call& call, const LetterRow& row, std::string_view kind);

void outbox_routes(http::Api& api);
void batch_routes(http::Api& api);
void startup_letter_routes(http::Api& api);

}  // namespace letters
