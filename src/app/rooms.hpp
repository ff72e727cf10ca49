// The rooms put together: their routes, what they tell each other, and the work that waits in them.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "core/clock.hpp"
#include "db/db.hpp"

namespace app {

// What the rooms tell each other of themselves, once in a program.
void tell_each_other();

using Works = std::map<std::string, std::function<void(std::int64_t)>>;
// Kind of job to what does it about a subject.
Works works_of_rooms(db::Db& db, const core::Clock& clock);

}  // namespace app
