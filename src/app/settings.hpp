// What an installation remembers of itself: a few named texts.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values.hpp"
#include "db/db.hpp"

namespace app {

std::optional<std::string> setting(db::Db& db, std::string_view key);
void set_setting(db::Tx& tx, std::string_view key, std::string_view value);

// The demonstration's own clock as it was set last.
core::Instant demonstration_time(db::Db& db);

struct JobCount {
    std::string state;
    std::int64_t count;
};
// Of each state, also those that no job is in.
std::vector<JobCount> jobs_by_state(db::Db& db);

}  // namespace app
