// One's own password, asked for again before what an open screen alone must not do.
#pragma once
#include "accounts/tries.hpp"
#include "http/api.hpp"

namespace accounts {

// Takes a try; throws 422 at `field` when it is not the caller's password, 429 `too_many_tries`. Hashes, so never
// within a transaction.
void expect_own_password(http::Call& call, const Trying& who, const std::string& password, const std::string& field);

void own_password_routes(http::Api& api);

}  // namespace accounts
