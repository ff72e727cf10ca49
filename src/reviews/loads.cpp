#include "reviews/loads.hpp"

#include <algorithm>

namespace reviews {

Loads::Loads(db::Read& read, std::int64_t call, core::Instant now, std::int64_t but_for) {
    struct Load {
        std::int64_t reviewer, readings;
    };
    const db::AsHouse house(read, "what each reviewer has to read");
    for (const auto& load : read.all<Load>(
             "select r.reviewer_id, count(*) from reviews r where r.call_id = ? and r.state in ('waiting', 'begun', "
             "'finished') and r.phase_id in (select p.id from review_phases p where p.call_id = ? and p.id <> ? and "
             "p.closed_at is null and (p.closes_at is null or p.closes_at > ?)) group by r.reviewer_id",
             call, call, but_for, now))
        readings_[load.reviewer] = load.readings;
}

std::int64_t Loads::of(std::int64_t reviewer) const {
    const auto known = readings_.find(reviewer);
    return known == readings_.end() ? 0 : known->second;
}

std::int64_t Loads::room(std::int64_t reviewer, std::int64_t most) const {
    return std::max<std::int64_t>(most - of(reviewer), 0);
}

}  // namespace reviews
