// For whom somebody of the house may open a door: a link that lets a person in is as good as being that person.
#pragma once
#include "accounts/accounts.hpp"

namespace accounts {

// An administrator of the whole installation, for anybody; who runs a house, for those whom it has invited and who have
// not come in yet, and, where no letter leaves the house, for founders whose every startup it knows. Throws 404 for one
// whom the caller does not know, 403 `not_for_them` otherwise.
void expect_may_let_in(db::Read& read, http::Call& call, std::int64_t person);

bool administers_all(db::Read& read, std::int64_t person);
bool has_password(db::Read& read, std::int64_t person);
// The house that would write to this person: of a grant, or of a startup's latest tie; 0: none.
std::int64_t house_of(db::Read& read, std::int64_t person);

}  // namespace accounts
