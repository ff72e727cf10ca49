// The kinds of letters that the rooms have told, and a house's own wording of them.
#pragma once
#include "letters/letters.hpp"

namespace letters {

const std::vector<Kind>& kinds();
// Throws 404 for one that there is not.
const Kind& kind_named(std::string_view key);
// Its own values and those of every wording.
std::vector<Value> values_of(const Kind& kind);

struct Wording {
    std::string subject, body;
};
// Spark's own.
Wording plain_wording(const Kind& kind, core::Language language);
// The house's own where it has one.
Wording wording(db::Read& read, std::int64_t house, const Kind& kind, core::Language language);

void template_routes(http::Api& api);

}  // namespace letters
