// Offers and waiting places of a call kept in step with where its files stand, where that was set past all decisions:
// by an import, or before offers were kept.
#pragma once
#include "offers/offer_rows.hpp"

namespace offers {

void catch_up(db::Tx& tx, core::Instant now, std::int64_t call);

}  // namespace offers
