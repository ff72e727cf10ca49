// Pencil gives way: a team takes a time by what was told alone, and what the house had there in pencil goes.
#pragma once
#include "interviews/told.hpp"

namespace interviews {

// Once `moved` stands in the plan as it was told: each line in pencil that clashes with it in its room, in those who
// ask or in how many of that day they take. Its team stands at the time that it was told again, if it was told one,
// else among those without a time.
void give_way(db::Tx& tx, const selection::CallRow& call, const InterviewRow& moved, core::Instant now);

}  // namespace interviews
