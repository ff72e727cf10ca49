// A request sent twice with the same Idempotency-Key is done once: the second time its first answer is given again.
#pragma once
#include "http/api.hpp"

namespace http {

class Repeated {
public:
    Repeated(db::Tx& tx, const Call& call, const Route& route, std::string_view body);
    // 422 `key_reused` when the key came with another body before.
    bool answered_before(Reply& reply);
    void keep(const Reply& reply);

private:
    db::Tx& tx_;
    std::int64_t person_;
    std::string key_;  // empty: none was sent, nothing is kept
    std::string route_, body_hash_;
    core::Instant now_;
};

}  // namespace http
