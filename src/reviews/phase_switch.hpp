// A phase is opened and closed, by hand or by its dates.
#pragma once
#include "reviews/phases.hpp"

namespace reviews {

// Its dates are looked at as a job, now and whenever one of them has come.
void plan_switch(db::Tx& tx, std::int64_t phase);

void phase_switch_routes(http::Api& api);

}  // namespace reviews
