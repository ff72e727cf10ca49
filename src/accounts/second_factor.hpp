// The second step at the door, after the password or the link: a code from one's telephone, or a recovery code.
#pragma once
#include "accounts/accounts.hpp"
#include "activity/record.hpp"

namespace accounts {

using Code = core::Text<0, 40>;

bool has_second_factor(db::Read& read, std::int64_t person);

// Before the transaction that the code opens: 401 `code_needed` when there must be one and none came; else takes a try
// at the person's codes, 429 `too_many_tries` when there is none left.
void expect_code(db::Db& db, std::int64_t person, const std::optional<Code>& code);
// Within it: the code is spent. Throws 401 `wrong_code`; one without a second step passes.
void take_second_step(db::Tx& tx, const activity::Actor& who, const std::optional<Code>& code);

// Ten codes, told once, in the place of all before.
std::vector<std::string> new_recovery_codes(db::Tx& tx, std::int64_t person);

// What opens what a second step guards, beside the session itself.
struct Proof {
    std::optional<core::Text<0, 200>> password;
    std::optional<Code> code;
};

void second_factor_routes(http::Api& api);
void house_rule_routes(http::Api& api);

}  // namespace accounts
