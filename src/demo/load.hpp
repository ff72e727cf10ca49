// Fills a database: with the story of the first house, or with a believable world of any size.
#pragma once
#include <functional>
#include <string>

#include "db/db.hpp"
#include "demo/story.hpp"

namespace demo {

using Progress = std::function<void(std::string_view what, std::int64_t done, std::int64_t of)>;

// The whole story, through the same actions that people use, each at its own time.
void load_story(db::Db& db, const Progress& progress);

// `count` startups with one sent application each, in the call `slug`; the same seed gives the same world.
struct World {
    std::int64_t startups = 0, applications = 0;
    std::uint64_t seed = 1;
    std::string slug;
};
void load_world(db::Db& db, const World& world, const Progress& progress);

// For a house that begins: a programme with nothing in it, and a call with Spark's questions and rules as a pattern.
std::int64_t add_plain_programme(db::Tx& tx, std::int64_t operator_id, const std::string& slug,
                                 const std::string& name);
// The call is named after the month in which it opens: two weeks after `now` at nine, for four weeks.
std::string add_pattern_call(db::Tx& tx, std::int64_t programme, const std::string& programme_slug,
                             const std::string& time_zone, core::Instant now, core::Language language);

}  // namespace demo
