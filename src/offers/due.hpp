// As a job: all that is due about the offers of a call, by the house's clock.
#pragma once
#include "offers/offer_rows.hpp"

namespace offers {

void look(db::Db& db, const core::Clock& clock, std::int64_t call);

}  // namespace offers
