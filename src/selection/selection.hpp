// Selection: calls for applications, drafts and files, eligibility at work, the list, spreadsheets brought in.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "db/db.hpp"
#include "selection/applications.hpp"
#include "selection/bulk.hpp"
#include "selection/call_texts.hpp"
#include "selection/decision_letters.hpp"
#include "selection/decisions.hpp"
#include "selection/reasons.hpp"
#include "selection/scores.hpp"
#include "selection/settling.hpp"
#include "selection/status_words.hpp"
#include "selection/totals.hpp"

namespace http {
class Api;
enum class Role;
}  // namespace http

namespace selection {

void routes(http::Api& api);
void today_routes(http::Api& api);
// How many things wait for a person today.
std::int64_t waiting_for(db::Read& read, std::int64_t person, http::Role role, core::Instant now);

// What selection does when a passport or a team changes, in the same transaction.
void follow_others();
// What selection tells a person's calendar.
void tell_dates();
// Who stands behind the rows of its lists, for letters.
void tell_rows();
// Whom it tells of what happened to a file.
void tell_people();

// A spreadsheet that the house itself brings into a call.
struct Spreadsheet {
    std::string call;        // its short name
    std::string file;        // a path
    std::string mapping;     // JSON as in import_map.hpp; empty: guessed
    bool only_tell = false;  // what would happen; nothing is stored
    std::string sheet;       // of a workbook; empty: the first that looks like a table
};
struct ColumnTold {
    std::string name, target;  // "ignore": it was left out
};
struct BroughtIn {
    std::int64_t added = 0, updated = 0, unchanged = 0, refused = 0, lookalikes = 0;
    std::vector<ColumnTold> columns;
    std::string sheet;            // that was read; empty for a text file
    std::int64_t first_line = 1;  // where the table begins
};
using LinesDone = std::function<void(std::int64_t done, std::int64_t lines)>;
using Refusal = std::function<void(std::int64_t line, const std::string& column, const std::string& reason)>;
// Returns when it is in; throws core::Problem when nothing can be brought in, or not all of it.
BroughtIn bring_in(db::Db& db, const core::Clock& clock, const Spreadsheet& from, const LinesDone& progress,
                   const Refusal& refused);

// Drafts are reminded, and decisions told, by the house's clock: to be called when it begins to work, and when its
// clock was moved.
void plan_reminders(db::Tx& tx, core::Instant now);

// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);

}  // namespace selection
