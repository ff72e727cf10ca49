// Tries at a door that a password opens: there are a few places, each free again after a time, so that guessing takes
// years while a person who mistypes waits for nothing.
#pragma once
#include "db/db.hpp"

namespace accounts {

struct Trying {
    std::string account;  // as it was named, whether there is one or not
    std::string address;
};

// Before the password is looked at. There are 10 tries at an account from one address within 15 minutes, 100 at an
// account and 1,000 from an address within an hour, and after them one as each place comes free. Throws Problem 429
// `too_many_tries`, which takes none. Only hashes are kept, and rows, so that all nodes count together.
void expect_a_try(db::Tx& tx, const Trying& who);

// Before a letter goes to whoever names an address: 5 to an account within an hour, 30 that one address has asked for.
// Throws Problem 429 `too_many_tries`.
void expect_a_letter(db::Tx& tx, const Trying& who);

// The password was right: the account has all its tries from this address again, and others lose none. Takes away what
// has come free meanwhile.
void forgive(db::Tx& tx, const Trying& who);

}  // namespace accounts
