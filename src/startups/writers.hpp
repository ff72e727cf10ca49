// Who wrote each field of a passport last: told within the team, when two of them write in one field.
#pragma once
#include "startups/startups.hpp"

namespace startups {

struct Writer {
    std::string field;  // "city"
    std::int64_t person;
};
struct Writers {
    std::vector<Writer> writers;
};

Writers writers_of(db::Read& read, std::int64_t startup);
std::int64_t writer_of(const Writers& known, std::string_view field);  // 0: nobody knows
// Nobody (0) for the house's own jobs.
void keep_writers(db::Tx& tx, std::int64_t startup, Writers known, const std::vector<std::string>& fields,
                  std::int64_t person);

}  // namespace startups
