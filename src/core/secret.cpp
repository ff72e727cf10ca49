#include "core/secret.hpp"

#include <sodium.h>

#include <array>
#include <new>
#include <semaphore>
#include <stdexcept>
#include <thread>

namespace core {
namespace {

constexpr std::size_t memory = 19u << 20;
constexpr unsigned long long passes = 2;

void ready() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium did not start");
}

// Each hash holds 19 MiB and a processor: more at once only slows all the rest.
std::counting_semaphore<64>& turnstile() {
    static std::counting_semaphore<64> gate(std::max(1u, std::min(64u, std::thread::hardware_concurrency())));
    return gate;
}

class Turn {
public:
    Turn() { turnstile().acquire(); }
    ~Turn() { turnstile().release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
};

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

std::string password_hash(std::string_view password) {
    ready();
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> out;
    if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return out.data();
}

bool password_matches(std::string_view hash, std::string_view password) {
    ready();
    const Turn turn;
    return crypto_pwhash_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

void waste_a_password_check(std::string_view password) {
    static const std::string nobody = password_hash("nobody has this password");
    (void)password_matches(nobody, password);
}

}  // namespace core
