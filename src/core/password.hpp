// Hashes of passwords, made on threads of their own that give way to all others.
#pragma once
#include <string>
#include <string_view>

namespace core {

// Argon2id (RFC 9106), 19 MiB and two passes. At most as many run at once as there are processors; others wait.
std::string password_hash(std::string_view password);
bool password_matches(std::string_view hash, std::string_view password);
// Spends the time of one check, so that an unknown account answers like a known one.
void waste_a_password_check(std::string_view password);

// Tests that hash by the thousand ask for less, 1 MiB and one pass, of hashes made from then on.
enum class PasswordCost { full, of_tests };
void hash_passwords_at(PasswordCost cost);

}  // namespace core
