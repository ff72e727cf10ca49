// Who comes to an interview is reminded a day before it, and who asks there a day before the first of that day: once
// for each time that was told.
#pragma once
#include "interviews/told.hpp"

namespace interviews {

// The house looks again when that interview is a day away.
void remind_later(db::Tx& tx, const InterviewRow& row, core::Instant now);
// As a job: reminds all that are due in a call, and comes again. Begun again, it goes on where it stopped.
void remind(db::Db& db, const core::Clock& clock, std::int64_t call);

}  // namespace interviews
