// What a later room has waiting for a team about its file, for the page that an earlier one makes of all that waits.
#pragma once
#include <functional>
#include <optional>

#include "db/db.hpp"

namespace activity {

enum class Waits { interview_times, interview };  // the team is asked when it can't come; it is expected
struct Waiting {
    Waits what;
    std::optional<core::Instant> at;  // by when to answer, if a day was named; when it is
};
// Of a file of the caller's own team; none where nothing waits. Told once, when the program starts.
using WaitingOf = std::function<std::optional<Waiting>(db::Read&, std::int64_t application, core::Instant now)>;
void waiting_from(WaitingOf room);

std::optional<Waiting> waiting(db::Read& read, std::int64_t application, core::Instant now);

}  // namespace activity
