// When the teams of drafts that are not sent are reminded, by the house's clock.
#pragma once
#include "selection/calls.hpp"

namespace selection {

enum class Occasion { seven_days, three_days, one_day, by_hand };

// Of all that a call's drafts have been reminded, what its house may know: figures.
struct Reminded {
    std::int64_t drafts = 0;          // not sent yet, and reminded at least once
    std::optional<core::Instant> at;  // the last time
};
Reminded reminded(db::Read& read, std::int64_t call);

// The reminder whose moment came last, and that moment: nothing before the first, nor once the call has closed.
struct Round {
    Occasion occasion;
    core::Instant since;
};
std::optional<Round> round_due(const CallRow& call, core::Instant now);
// The moment of the next reminder, if one is still to come.
std::optional<core::Instant> next_round(const CallRow& call, core::Instant now);

// As a job: reminds whom it is time to remind, and comes back for the next moment.
void remind(db::Db& db, const core::Clock& clock, std::int64_t call);
// Has that job look soon: the call's dates, or the clock, have changed.
void remind_later(db::Tx& tx, std::int64_t call);

void reminder_routes(http::Api& api);

}  // namespace selection
