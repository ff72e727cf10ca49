#include "http/repeated.hpp"

#include "core/secret.hpp"

namespace http {

Repeated::Repeated(db::Tx& tx, const Call& call, const Route& route, std::string_view body)
    : tx_(tx), person_(call.caller().person), route_(route.method + " " + call.head.path), now_(core::real_now()) {
    const auto sent = call.head.header("idempotency-key");
    if (sent.empty() || !person_ || route.tells_secret) return;
    if (sent.size() > 128)
        throw core::Problem(
            400, "bad_key",
            {"The Idempotency-Key is longer than 128 characters.", "L’Idempotency-Key dépasse 128 caractères.",
             "A Idempotency-Key passa de 128 caracteres."});
    key_ = core::token_hash(sent);
    body_hash_ = core::token_hash(body);
}

bool Repeated::answered_before(Reply& reply) {
    if (key_.empty()) return false;
    struct Kept {
        std::string route, body_hash;
        int status = 0;
        std::string answer;
    };
    const auto kept = tx_.first<Kept>(
        "select route, body_hash, status, answer from repeated_requests where person_id = ? and key = ?", person_,
        key_);
    if (!kept) return false;
    if (kept->route != route_ || kept->body_hash != body_hash_)
        throw core::refused("key_reused",
                            {"This Idempotency-Key came with another request before. Use a new one.",
                             "Cette Idempotency-Key est déjà venue avec une autre requête. Prenez-en une nouvelle.",
                             "Esta Idempotency-Key já veio com outro pedido. Use uma nova."});
    reply.status = kept->status;
    reply.body = kept->answer;
    return true;
}

void Repeated::keep(const Reply& reply) {
    if (key_.empty()) return;
    struct Kept {
        std::int64_t person_id;
        std::string key, route, body_hash;
        int status;
        std::string answer;
        core::Instant at;
    };
    tx_.insert("repeated_requests", Kept{person_, key_, route_, body_hash_, reply.status, reply.body, now_});
}

}  // namespace http
