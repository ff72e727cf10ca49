// People of the house who could be asked to read, to sit in a jury or to interview in a call.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "db/db.hpp"
#include "db/query.hpp"
#include "selection/selection.hpp"

namespace reviews {

struct HousePerson {
    std::int64_t person;
    std::string name;
};

// Those with a role in the call's house, whichever it is, but for the ids that `taken` selects: by name, at most 5,000.
std::vector<HousePerson> house_people(db::Read& read, const selection::CallRow& call, const db::Query& taken);
// Refuses as invalid whom the house doesn't know or `taken` selects.
void expect_house_people(db::Read& read, const selection::CallRow& call, const db::Query& taken,
                         const std::vector<std::int64_t>& people);

}  // namespace reviews
