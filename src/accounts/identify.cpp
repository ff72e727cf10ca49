// Who asks, found in each request's own transaction: by the cookie of a session, or by the key that a program brings.
#include "accounts/last_seen.hpp"
#include "accounts/me.hpp"
#include "accounts/second_factor.hpp"
#include "core/secret.hpp"
#include "http/entrance.hpp"
#include "http/language.hpp"

namespace accounts {
namespace {

struct Found {
    std::int64_t person_id, key_id;
    core::Instant last_seen_at;
    core::Language language;
};

std::optional<Found> by_session(db::Read& read, const http::Head& head) {
    const auto token = head.cookie(session_cookie(head));
    if (token.empty() || token.size() > 64) return std::nullopt;
    return read.first<Found>(
        "select s.person_id, s.id, s.last_seen_at, p.language from sessions s join people p on p.id = s.person_id "
        "where s.token_hash = ? and s.closed_at is null and s.expires_at > ?",
        core::token_hash(token), core::real_now());
}

struct FoundToken {
    Found found;
    std::vector<std::string> scopes;
};
FoundToken by_token(db::Read& read, std::string_view secret) {
    struct Line {
        std::int64_t person_id, id;
        core::Instant last_seen_at;
        core::Language language;
        std::vector<std::string> scopes;
    };
    const db::AsHouse house(read, "the key itself is the right to know whose it is");
    const auto line =
        secret.size() > 100
            ? std::nullopt
            : read.first<Line>(
                  "select t.person_id, t.id, coalesce(t.last_used_at, 0), p.language, t.scopes from "
                  "tokens t join people p on p.id = t.person_id where t.secret_hash = ? and t.expires_at > ?",
                  core::token_hash(secret), core::real_now());
    if (!line)
        throw core::Problem(
            401, "unknown_token",
            {"This access is unknown, has expired or was taken back. Make a new one on the account page.",
             "Cet accès est inconnu, expiré ou révoqué. Créez-en un nouveau sur la page du compte.",
             "Este acesso é desconhecido, expirou ou foi revogado. Crie outro na página da conta."});
    return {{line->person_id, line->id, line->last_seen_at, line->language}, line->scopes};
}

}  // namespace

Reach reach_of(db::Read& read, std::int64_t person) {
    struct Line {
        http::Role role;
        bool required, everywhere;
    };
    Reach reach;
    for (const auto& line :
         read.all<Line>("select g.role, coalesce(o.second_factor_required, 0), "
                        "case when g.operator_id is null and g.programme_id is null then 1 else 0 end from grants g "
                        "left join programmes p on p.id = g.programme_id "
                        "left join operators o on o.id = coalesce(g.operator_id, p.operator_id) where g.person_id = ?",
                        person)) {
        reach.role = std::max(reach.role, line.role);
        reach.second_factor_required =
            reach.second_factor_required || line.required ||
            (line.everywhere &&
             read.first<std::int64_t>("select id from operators where second_factor_required = 1 limit 1"));
    }
    reach.owes_second_factor = reach.second_factor_required && !has_second_factor(read, person);
    return reach;
}

http::Identity identify(db::Read& read, const http::Head& head, LastSeen& seen) {
    http::Identity identity;
    identity.language = http::asked_language(head);
    std::optional<Found> found;
    if (const auto key = http::bearer(head)) {
        auto token = by_token(read, *key);
        identity.by_token = true;
        identity.scopes = std::move(token.scopes);
        found = token.found;
    } else {
        found = by_session(read, head);
        if (!found) return identity;
        identity.session = found->key_id;
    }
    seen.note(identity.by_token ? Key::token : Key::session, found->key_id, found->last_seen_at);
    identity.caller = {found->person_id};
    if (!http::chosen_language(head)) identity.language = found->language;
    const auto reach = reach_of(read, found->person_id);
    identity.role = reach.role;
    identity.owes_second_factor = reach.owes_second_factor;
    return identity;
}

}  // namespace accounts
