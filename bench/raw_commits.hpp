// What the disk and SQLite alone can do: one row, one commit, one fsync, again and again.
#pragma once
#include <string>

namespace bench {

// Commits a second into a fresh database beside `path`, for about a second.
double raw_commits_per_second(const std::string& path);

}  // namespace bench
