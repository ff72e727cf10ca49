// How many files a list holds: counted once per question and caller, and again once anything happened in that call.
#pragma once
#include "db/db.hpp"

namespace selection {

// Runs the counting query unless its answer is remembered. What it is remembered under are the call's last events in
// the reader's own snapshot, so a count is not older than what the reader sees, on any node.
std::int64_t total_of(db::Read& read, std::int64_t call, const db::Query& count);

}  // namespace selection
