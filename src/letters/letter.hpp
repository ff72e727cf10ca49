// A letter as a row, and what may become of it.
#pragma once
#include "letters/kinds.hpp"

namespace letters {

enum class LetterState {
    held,      // until somebody of the house sends it off
    waiting,   // goes at its time, again when the server had none for it
    kept,      // there was no mail server: it is read here, or sent by hand later
    sent,      // the server confirmed it
    refused,   // the server would not take it for this address
    bounced,   // it came back
    dropped,   // somebody of the house took it out
    given_up,  // three days of tries
};

struct LetterRow {
    std::int64_t id;
    std::string kind;
    LetterState state;
    std::optional<std::int64_t> operator_id, programme_id, startup_id, application_id, batch_id, person_id;
    std::string name, address;
    core::Language language;
    std::string subject, body, link, secret;
    std::optional<std::int64_t> secret_about, reply_to_id;
    std::string thread;
    std::optional<std::string> once, unsubscribe_hash;
    core::Instant made_at, send_at;
    std::optional<core::Instant> sent_at;
    std::int64_t attempts;
    std::string reason;
    std::int64_t version;
};

// Throws 404 unless the caller runs the letter's house.
LetterRow letter_run(db::Read& read, std::int64_t id);
// As the house; nothing when it is gone.
std::optional<LetterRow> letter_by_id(db::Read& read, std::int64_t id);

// Written but not yet on its way: in `state`, in a batch or none. As write().
std::optional<std::int64_t> write(db::Tx& tx, core::Instant now, const Letter& letter, const Wording& wording,
                                  LetterState state, std::optional<std::int64_t> batch);
// Has it go, not before that time.
void send_later(db::Tx& tx, std::int64_t letter, core::Instant when);
// What pages show letters of this house.
void announce(db::Tx& tx, const LetterRow& letter);

// The token for a letter whose link needs one, made now.
std::string secret_for(db::Tx& tx, const LetterRow& letter);
void expect_may_copy(db::Read& read, http::Call& call, const LetterRow& letter);

std::string house_name(db::Read& read, std::optional<std::int64_t> house);

}  // namespace letters
