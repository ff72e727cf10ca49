// A way back from a change: kept for a day for whoever made it, found again by a token that only they were told.
#pragma once
#include <optional>
#include <string>

#include "core/json.hpp"
#include "db/db.hpp"
#include "http/call.hpp"

namespace activity {

struct UndoStep {
    std::string kind;   // which room made it
    std::string steps;  // that room's own, as JSON
};

std::string keep_undo_text(db::Tx& tx, const http::Call& call, std::string_view kind, const std::string& steps);
// Returns the token.
template <class Steps>
std::string keep_undo(db::Tx& tx, const http::Call& call, std::string_view kind, const Steps& steps) {
    return keep_undo_text(tx, call, kind, core::to_json(steps));
}
// Takes the step away with the token. Throws 404 when it is not the caller's, was used, or is older than a day.
UndoStep use_undo(db::Tx& tx, const http::Call& call, std::string_view token);

}  // namespace activity
