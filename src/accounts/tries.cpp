#include "accounts/tries.hpp"

#include <arpa/inet.h>

#include <array>
#include <span>

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

core::Problem too_many(microseconds wait) {
    const auto rounded = std::chrono::ceil<std::chrono::minutes>(wait);
    core::Problem problem(
        429, "too_many_tries", core::Sentence::each([&](core::Language language) {
            return core::fill(
                {"Too many tries. Try again in {n} {n:minute|minutes}, or ask the house for a sign-in link.",
                 "Trop d’essais. Réessayez dans {n} {n:minute|minutes}, ou demandez à la maison un lien "
                 "de connexion.",
                 "Tentativas demais. Tente de novo em {n} {n:minuto|minutos} ou peça à casa um link de "
                 "acesso."},
                language, {{"n", core::whole(rounded.count(), language), rounded.count()}});
        }));
    problem.retry_after = std::chrono::ceil<seconds>(wait);
    return problem;
}

void take_places(db::Tx& tx, std::span<const Door> all) {
    const auto now = core::real_now();
    std::vector<core::Instant> moved(all.size());
    microseconds wait{0};
    for (std::size_t i = 0; i < all.size(); ++i) {
        moved[i] = free_at(tx, all[i], now) + all[i].each;
        wait = std::max(wait, moved[i] - now - all[i].each * all[i].places);
    }
    if (wait > microseconds(0)) throw too_many(wait);
    for (std::size_t i = 0; i < all.size(); ++i)
        tx.run(
            "insert into tries (key_hash, free_at) values (?, ?) on conflict (key_hash) do update set free_at = "
            "excluded.free_at",
            all[i].key_hash, moved[i]);
}

}  // namespace

void expect_a_try(db::Tx& tx, const Trying& who) { take_places(tx, doors(who)); }

void expect_a_letter(db::Tx& tx, const Trying& who) {
    const std::array<Door, 2> letters{Door{core::token_hash("letter\n" + who.account), 5, seconds(720)},
                                      Door{core::token_hash("letters\n" + network_of(who.address)), 30, seconds(120)}};
    take_places(tx, letters);
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
