// Random tokens and hashes of them and of passwords; the only place that knows libsodium.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

std::string random_token();                      // 256 bits, 43 characters of URL-safe Base64
std::int64_t random_below(std::int64_t limit);   // uniform in [0, limit), limit ≤ 2^31
std::string token_hash(std::string_view token);  // BLAKE2b-256 in hex: what a database keeps of a token
// HMAC-SHA-256 (RFC 2104) in hex: by it whoever has the key knows that a text came whole from one who has it too.
std::string signature(std::string_view key, std::string_view text);

// Argon2id (RFC 9106), 19 MiB and two passes. At most as many run at once as there are processors; others wait.
std::string password_hash(std::string_view password);
bool password_matches(std::string_view hash, std::string_view password);
// Spends the time of one check, so that an unknown account answers like a known one.
void waste_a_password_check(std::string_view password);

}  // namespace core
