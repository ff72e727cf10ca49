// Access for programs: a key that stands for its person, within its scopes and until it expires; told once, kept
// hashed.
#include <algorithm>
#include <array>

#include "accounts/me.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/clock.hpp"
#include "core/ids.hpp"
#include "core/secret.hpp"

namespace accounts {
namespace {

using http::Call;

constexpr std::array<std::string_view, 13> rooms{"all",           "activity",   "letters", "startups", "programmes",
                                                 "selection",     "reviews",    "jury",    "offers",   "reports",
                                                 "participation", "interviews", "house"};
constexpr auto longest = std::chrono::hours(24 * 366);

bool is_scope(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    const auto rights = text.substr(colon);
    return (rights == ":read" || rights == ":write") &&
           std::find(rooms.begin(), rooms.end(), text.substr(0, colon)) != rooms.end();
}

struct Token {
    std::int64_t id;
    std::string name;
    std::vector<std::string> scopes;
    core::Instant made_at, expires_at;
    std::optional<core::Instant> last_used_at;
};
std::vector<Token> tokens(db::Read& read, Call&) {
    return read.all<Token>(
        "select id, name, scopes, made_at, expires_at, last_used_at from my_tokens order by id desc limit 200");
}

struct NewToken {
    core::Text<1, 80> name;
    std::vector<core::Text<1, 60>> scopes;
    core::Instant expires_at;
};
struct MadeToken {
    Token token;
    std::string secret;  // told this once
};

void expect_scopes(const std::vector<core::Text<1, 60>>& scopes) {
    if (scopes.empty())
        throw core::invalid("scopes", "required",
                            {"Say what the program may do.", "Dites ce que le programme peut faire.",
                             "Diga o que o programa pode fazer."});
    for (std::size_t i = 0; i < scopes.size(); ++i)
        if (!is_scope(scopes[i].str()))
            throw core::invalid("scopes." + std::to_string(i), "unknown",
                                {"There is no such scope. Write it like selection:read or all:write.",
                                 "Cette portée n’existe pas. Écrivez-la comme selection:read ou all:write.",
                                 "Este escopo não existe. Escreva-o como selection:read ou all:write."});
}

void expect_expiry(core::Instant at) {
    const auto now = core::real_now();
    if (at <= now || at > now + longest)
        throw core::invalid("expires_at", "out_of_range",
                            {"Choose a day from tomorrow on, at most a year from now.",
                             "Choisissez un jour à partir de demain, dans un an au plus.",
                             "Escolha um dia a partir de amanhã, no máximo daqui a um ano."});
}

MadeToken make(db::Tx& tx, Call& call, const NewToken& wish) {
    struct TokenRow {
        std::int64_t id, person_id;
        std::string name, secret_hash;
        std::vector<std::string> scopes;
        core::Instant made_at, expires_at;
    };
    expect_claimed(tx, call);
    expect_scopes(wish.scopes);
    expect_expiry(wish.expires_at);
    const auto secret = "spark_" + core::random_token();
    std::vector<std::string> scopes;
    for (const auto& scope : wish.scopes) scopes.push_back(scope.str());
    const TokenRow row{core::new_id(), call.caller().person, wish.name.str(), core::token_hash(secret),
                       scopes,         core::real_now(),     wish.expires_at};
    tx.insert("tokens", row);
    activity::record(tx, activity::actor(call), "token.made", {.subject_id = row.id});
    return {{row.id, row.name, scopes, row.made_at, row.expires_at, {}}, secret};
}

struct OfToken {
    std::int64_t id;
};
void take_back(db::Tx& tx, Call& call, OfToken of) {
    if (!tx.run("delete from tokens where id = ? and person_id = ?", of.id, call.caller().person))
        throw core::not_found("access of yours");
    activity::rights_changed(tx, call.caller().person);  // a live stream that it opened ends
    activity::record(tx, activity::actor(call), "token.taken_back", {.subject_id = of.id});
}

}  // namespace

void token_routes(http::Api& api) {
    api.get("/tokens", "One's accesses for programs", http::Role::member, tokens).for_people();
    api.post("/tokens", "Make an access for a program; its secret is told once", http::Role::member, make)
        .for_people()
        .told_once();
    api.remove("/tokens/{id}", "Take one of one's accesses back", http::Role::member, take_back).for_people();
}

}  // namespace accounts
