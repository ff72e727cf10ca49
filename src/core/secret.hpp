// Random tokens and hashes of them, by libsodium.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

std::string random_token();                      // 256 bits, 43 characters of URL-safe Base64
std::int64_t random_below(std::int64_t limit);   // uniform in [0, limit), limit ≤ 2^31
std::string random_letters(std::size_t count);   // Base32 (RFC 4648), 5 bits each
std::string token_hash(std::string_view token);  // BLAKE2b-256 in hex: what a database keeps of a token
// HMAC-SHA-256 (RFC 2104) in hex: by it whoever has the key knows that a text came whole from one who has it too.
std::string signature(std::string_view key, std::string_view text);

}  // namespace core
