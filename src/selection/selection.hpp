// Selection: calls for applications, drafts and files, eligibility at work, the list, spreadsheets brought in.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "core/clock.hpp"
#include "db/db.hpp"

namespace http {
class Api;
}

namespace selection {

void routes(http::Api& api);
void today_routes(http::Api& api);

// What selection does when a passport or a team changes, in the same transaction.
void follow_startups();

// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock);

}  // namespace selection
