// Tries at a door that a password opens: there are a few places, each free again after a time, so that guessing takes
// years while a person who mistypes waits for nothing.
#pragma once
#include "db/db.hpp"

namespace accounts {

struct Trying {
    std::string account;  // as it was named, whether there is one or not
    std::string address;
};

// Whoever counts tries takes turns on PostgreSQL: the rows are few and lie together, so that two at once would only
// undo each other. A try takes a millisecond or two, a password fifty.
inline const std::string tries_queue = "tries";

// Before the password is looked at. There are 10 tries at an account from one address within 15 minutes, 100 at an
// account and 1,000 from an address within an hour, and after them one as each place comes free. Throws Problem 429
// `too_many_tries`, which takes none. Only hashes are kept, and rows, so that all nodes count together.
void expect_a_try(db::Tx& tx, const Trying& who);

// Before a letter goes to whoever names an address: 5 to an account within an hour, 30 that one address has asked for.
// Throws Problem 429 `too_many_tries`.
void expect_a_letter(db::Tx& tx, const Trying& who);
// Before the code of a second step is looked at, which only comes after the right password: 10 tries, and after them
// one each quarter of an hour, so that to guess one of a million takes ten years. Throws Problem 429 `too_many_tries`.
void expect_a_code_try(db::Tx& tx, std::int64_t person);
void forgive_codes(db::Tx& tx, std::int64_t person);

// The password was right: the account has all its tries from this address again, and others lose none. Takes away what
// has come free meanwhile.
void forgive(db::Tx& tx, const Trying& who);

}  // namespace accounts
