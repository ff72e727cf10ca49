// A participation as a row: it begins when its team takes the place, and ends when the team leaves or gives it back.
#pragma once
#include "offers/offers.hpp"

namespace participation {

struct ParticipationRow {
    std::int64_t id, application_id, call_id, programme_id;
    std::optional<std::int64_t> cohort_id;
    core::Instant since;
    std::int64_t people, desks;
    std::optional<core::Date> arrival;
    std::optional<core::Instant> left_at;
};

// Nothing where the file takes part already.
void begin(db::Tx& tx, core::Instant since, const selection::CallRow& call, std::int64_t application,
           const offers::Coming& coming);
void end(db::Tx& tx, core::Instant at, std::int64_t application);

}  // namespace participation
