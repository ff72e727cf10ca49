// Reviews: how the files of a call are read, by whom, in which phases, by which rubric, and what their scores say.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "core/clock.hpp"
#include "db/db.hpp"

namespace http {
class Api;
}

namespace reviews {

void routes(http::Api& api);
// What reviewers are told, and in which words.
void tell_people();
// Work that waits: kind to what does it about a subject.
std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db);

}  // namespace reviews
