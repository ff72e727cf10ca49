// Who sits in a jury, and who came.
#pragma once
#include "jury/juries.hpp"

namespace jury {

struct Juror {
    std::int64_t person;
    std::string name;
    std::optional<core::Instant> came_at;
    std::int64_t ties;  // files of the agenda that they sit out
};
std::vector<Juror> members_of(db::Read& read, const JuryRow& jury);
// People with a role in the call's house who do not sit in it yet.
std::vector<reviews::HousePerson> candidates_of(db::Read& read, const JuryRow& jury, const selection::CallRow& call);

// Throws 422 `unknown` for whoever has no role there. From now on their ties to files of the call are known.
void seat_people(db::Tx& tx, const JuryRow& jury, const selection::CallRow& call,
                 const std::vector<std::int64_t>& people);
// The same of those who sit in it already.
void know_members(db::Tx& tx, const JuryRow& jury);
void note_came(db::Tx& tx, const JuryRow& jury, std::int64_t person, core::Instant now);

}  // namespace jury
