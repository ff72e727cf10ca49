#include "activity/undo.hpp"

#include "core/ids.hpp"
#include "core/secret.hpp"

namespace activity {

std::string keep_undo_text(db::Tx& tx, const http::Call& call, std::string_view kind, const std::string& steps) {
    auto token = core::random_token();
    tx.run("insert into undo_steps (id, token_hash, person_id, kind, steps, made_at) values (?, ?, ?, ?, ?, ?)",
           core::new_id(), core::token_hash(token), call.caller().person, kind, steps, core::real_now());
    return token;
}

UndoStep use_undo(db::Tx& tx, const http::Call& call, std::string_view token) {
    const auto hash = core::token_hash(token);
    auto step = tx.first<UndoStep>(
        "select kind, steps from undo_steps where token_hash = ? and person_id = ? and used_at is null and made_at > ?",
        hash, call.caller().person, core::real_now() + std::chrono::hours(-24));
    if (!step) throw core::not_found("step to undo");
    tx.run("update undo_steps set used_at = ? where token_hash = ?", core::real_now(), hash);
    return std::move(*step);
}

}  // namespace activity
