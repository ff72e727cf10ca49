// Whoever asks is reminded of a day's interviews at once, a day before the first of them: once, and never twice of one
// that was told once.
#pragma once
#include "interviews/told.hpp"

namespace interviews {

// A day before; whoever was told of it within that day needs no reminder.
core::Instant reminded_at(const InterviewRow& row);
bool needs_reminder(const InterviewRow& row);

struct PanelDay {
    std::int64_t person = 0;
    core::Date day;                        // by the call's clock
    std::vector<InterviewRow> interviews;  // of that day, those that have begun too; by time, then panel
    std::vector<std::int64_t> reminded;    // of these, beside each: the telling that they were reminded of last
    std::optional<core::Instant> due(core::Instant now) const;  // none: nothing to remind of, or it was done
};
// Of those who ask in a call and the interviews that they come to: none that is off, of a team that has left the step,
// or of one that they have a tie with. From today on; by person, then day.
std::vector<PanelDay> panel_days(db::Read& read, const selection::CallRow& call, core::Instant now);

// Reminds at most so many who are due, marked in the commit that tells of it; returns how many.
std::int64_t remind_panels(db::Tx& tx, const selection::CallRow& call, core::Instant now, std::int64_t most);

void tell_of_panel_days();

}  // namespace interviews
