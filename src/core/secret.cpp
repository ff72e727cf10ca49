#include "core/secret.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace core {
namespace {

void ready() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium did not start");
}

}  // namespace

std::string random_token() {
    ready();
    std::array<unsigned char, 32> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 64> text;
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::int64_t random_below(std::int64_t limit) {
    ready();
    return randombytes_uniform(static_cast<std::uint32_t>(limit));
}

std::string random_letters(std::size_t count) {
    ready();
    static constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += base32[randombytes_uniform(32)];
    return out;
}

std::string token_hash(std::string_view token) {
    ready();
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(),
                       nullptr, 0);
    std::array<char, 65> text;
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

std::string signature(std::string_view key, std::string_view text) {
    ready();
    const auto bytes = [](std::string_view of) { return reinterpret_cast<const unsigned char*>(of.data()); };
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes(text), text.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code;
    crypto_auth_hmacsha256_final(&state, code.data());
    std::array<char, 2 * crypto_auth_hmacsha256_BYTES + 1> out;
    sodium_bin2hex(out.data(), out.size(), code.data(), code.size());
    return out.data();
}

}  // namespace core
