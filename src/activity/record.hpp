// What happened, written in the transaction that did it, with ids and enums only, so that a person can be erased later.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values.hpp"
#include "db/db.hpp"
#include "http/call.hpp"

namespace activity {

enum class Seen { by_staff, by_team };  // by_team: the startup's people see it too

// Which things an event is about; 0 where it is about none.
struct About {
    std::int64_t operator_id = 0, programme_id = 0, call_id = 0, application_id = 0, startup_id = 0, import_id = 0;
    std::int64_t subject_id = 0;  // a person, a file, a note: `kind` says which
    std::string what;             // an enum's name
    std::int64_t count = 0;
    Seen seen = Seen::by_staff;
    std::string call_slug;  // for the live topic only
};

// The person who acts, or the house itself (0), and when by the house's clock.
struct Actor {
    std::int64_t person = 0;
    core::Instant now;
};
inline Actor actor(const http::Call& call) { return {call.caller().person, call.now}; }

// Writes the event; once committed, tells the live pages that its things changed. `kind` is "application.submitted".
void record(db::Tx& tx, const Actor& actor, std::string_view kind, const About& about);

// What another room does when something happens, in the same transaction: rows only; it may refuse by throwing. `kind`
// is the event's kind or, ending in a dot, what it begins with. Registered once, when the program starts.
using Within = std::function<void(db::Tx&, const Actor&, const About&)>;
void within(std::string kind, Within then);

// An audience of all who are signed in, for what changes every screen, such as the demonstration's clock.
inline constexpr std::string_view everybody = "everybody";

}  // namespace activity
