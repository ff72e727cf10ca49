// What a person is told: always in their inbox, and by letter as they chose for its kind.
#pragma once
#include "letters/letters.hpp"

namespace letters {

struct Notice {
    std::string kind;        // of a letter; its subject is what the inbox says
    std::int64_t event = 0;  // of which it tells; a person is told of an event once
    std::int64_t person = 0;
    std::map<std::string, std::string> values;
    std::string link;
    std::int64_t operator_id = 0, programme_id = 0, startup_id = 0, application_id = 0, reply_to = 0;
    std::string thread;
    std::string letter_link{};  // where the letter leads, if not where the inbox does
    std::string secret{};       // as a Letter's
    std::int64_t secret_about = 0;
};
// Rows only. `now` is the house's clock.
void notify(db::Tx& tx, core::Instant now, const Notice& notice);

How chosen(db::Read& read, std::int64_t person, const std::string& kind);
void choose(db::Tx& tx, std::int64_t person, const std::string& kind, How how);

struct Hours {
    int quiet_from = 0, quiet_until = 0;  // minutes of the day; the same: never quiet
    int digest_at = 8 * 60;
};
Hours hours_of(db::Read& read, std::int64_t person);
// When a letter that is ready at `at` may go.
core::Instant after_quiet(core::Instant at, const Hours& hours, std::string_view zone);
// The next moment at which that minute of the day comes.
core::Instant next_minute(core::Instant after, int minute, std::string_view zone);

// As a job: one letter of what a person wants to hear of once a day.
void digest(db::Db& db, const core::Clock& clock, std::int64_t person);
void digest_letter();

}  // namespace letters
