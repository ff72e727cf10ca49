// Filled databases, made once and kept in build/bench until what they are made from changes.
#pragma once
#include <string>

namespace bench {

inline constexpr auto call_slug = "spark-2014-winter";

// The path of an SQLite world with the story and that many applications to the winter call.
std::string world(int applications);
// A copy of it that may be written to.
std::string copy_of_world(int applications, const std::string& name);

}  // namespace bench
