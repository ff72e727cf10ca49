#include "accounts/tries.hpp"

#include <arpa/inet.h>

#include <array>
#include <span>
#include <vector>

#include "core/clock.hpp"
#include "core/problem.hpp"
#include "core/secret.hpp"

namespace accounts {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Door {
    std::string key_hash;
    int places;
    milliseconds each;  // after which a place is free again
};

// Whoever has one address of IPv6 has the 2^64 beside it; not so one of IPv4 that is written as IPv6,
// "::ffff:192.0.2.7".
std::string network_of(const std::string& address) {
    in6_addr bytes{};
    if (::inet_pton(AF_INET6, address.c_str(), &bytes) != 1 || IN6_IS_ADDR_V4MAPPED(&bytes)) return address;
    return std::string(std::begin(bytes.s6_addr), std::begin(bytes.s6_addr) + 8);
}

std::array<Door, 3> doors(const Trying& who) {
    const auto network = network_of(who.address);
    return {Door{core::token_hash("pair\n" + who.account + "\n" + network), 10, seconds(90)},
            Door{core::token_hash("account\n" + who.account), 100, seconds(36)},
            Door{core::token_hash("address\n" + network), 1000, milliseconds(3600)}};
}

// When all places would be free: a place is taken by moving it on (the generic cell rate algorithm, ITU-T I.371).
core::Instant free_at(db::Read& read, const Door& door, core::Instant now) {
    const auto stored = read.first<core::Instant>("select free_at from tries where key_hash = ?", door.key_hash);
    return std::max(stored.value_or(now), now);
}

Door code_door(std::int64_t person) {
    return {core::token_hash("code\n" + std::to_string(person)), 10, std::chrono::minutes(15)};
}

constexpr core::Phrase too_many_passwords{
    "Too many tries. Try again in {n} {n:minute|minutes}, or ask the house for a sign-in link.",
    "Trop d’essais. Réessayez dans {n} {n:minute|minutes}, ou demandez à la maison un lien de connexion.",
    "Tentativas demais. Tente de novo em {n} {n:minuto|minutos} ou peça à casa um link de acesso."};
constexpr core::Phrase too_many_letters{
    "Too many letters were asked for. Try again in {n} {n:minute|minutes}, or ask the house for a sign-in link.",
    "Trop de lettres demandées. Réessayez dans {n} {n:minute|minutes}, ou demandez à la maison un lien de connexion.",
    "Cartas demais foram pedidas. Tente de novo em {n} {n:minuto|minutos} ou peça à casa um link de acesso."};
constexpr core::Phrase too_many_codes{
    "Too many codes. Try again in {n} {n:minute|minutes}, or ask the house to take your second step away.",
    "Trop de codes. Réessayez dans {n} {n:minute|minutes}, ou demandez à la maison de retirer votre deuxième étape.",
    "Códigos demais. Tente de novo em {n} {n:minuto|minutos} ou peça à casa para remover a sua segunda etapa."};

core::Problem too_many(microseconds wait, const core::Phrase& words) {
    const auto rounded = std::chrono::ceil<std::chrono::minutes>(wait);
    core::Problem problem(
        429, "too_many_tries", core::Sentence::each([&](core::Language language) {
            return core::fill(words, language, {{"n", core::whole(rounded.count(), language), rounded.count()}});
        }));
    problem.retry_after = std::chrono::ceil<seconds>(wait);
    return problem;
}

// A place behind each door, or none behind any.
void take_places(db::Tx& tx, std::span<const Door> all, const core::Phrase& when_none) {
    const auto now = core::real_now();
    std::vector<core::Instant> moved;
    microseconds wait{0};
    for (const auto& door : all) {
        moved.push_back(free_at(tx, door, now) + door.each);
        wait = std::max(wait, moved.back() - now - door.each * door.places);
    }
    if (wait > microseconds(0)) throw too_many(wait, when_none);
    for (std::size_t i = 0; i < all.size(); ++i)
        tx.run(
            "insert into tries (key_hash, free_at) values (?, ?) on conflict (key_hash) do update set free_at = "
            "excluded.free_at",
            all[i].key_hash, moved[i]);
}

}  // namespace

void expect_a_try(db::Tx& tx, const Trying& who) { take_places(tx, doors(who), too_many_passwords); }

void expect_a_letter(db::Tx& tx, const Trying& who) {
    const std::array<Door, 2> letters{Door{core::token_hash("letter\n" + who.account), 5, seconds(720)},
                                      Door{core::token_hash("letters\n" + network_of(who.address)), 30, seconds(120)}};
    take_places(tx, letters, too_many_letters);
}

void expect_a_code_try(db::Tx& tx, std::int64_t person) {
    const auto door = code_door(person);
    take_places(tx, {&door, 1}, too_many_codes);
}

void forgive_codes(db::Tx& tx, std::int64_t person) {
    tx.run("delete from tries where key_hash = ?", code_door(person).key_hash);
}

void forgive(db::Tx& tx, const Trying& who) {
    const auto [pair, account, address] = doors(who);
    tx.run("delete from tries where key_hash = ?", pair.key_hash);
    for (const auto* door : {&account, &address})
        tx.run("update tries set free_at = free_at - ? where key_hash = ?",
               std::chrono::duration_cast<microseconds>(door->each).count(), door->key_hash);
    tx.run("delete from tries where free_at < ?", core::real_now());
}

}  // namespace accounts
