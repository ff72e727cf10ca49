#include "reviews/reviews.hpp"

#include "reviews/phase_switch.hpp"
#include "reviews/phase_told.hpp"
#include "reviews/reasons.hpp"
#include "reviews/recount.hpp"
#include "reviews/sharing.hpp"
#include "reviews/standings.hpp"

namespace reviews {

void routes(http::Api& api) {
    api.room("reviews");
    phase_list_routes(api);
    phase_routes(api);
    phase_switch_routes(api);
    reviewer_routes(api);
    conflict_routes(api);
    bid_routes(api);
    proposal_routes(api);
    pull_routes(api);
    reading_routes(api);
    writing_routes(api);
    coverage_routes(api);
    standing_routes(api);
    reasons_routes(api);
}

void follow_others() {
    selection::reasons_are_owed([](db::Read& read, std::int64_t call) {
        const db::AsHouse house(read, "whether anybody reviews the files of this call");
        return read.first<std::int64_t>("select id from review_phases where call_id = ? limit 1", call).has_value();
    });
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db, const core::Clock& clock) {
    return {{"reviews.recount",
             [&db](std::int64_t phase) {
                 recount(db, phase);
                 calibrate(db, phase);
             }},
            {"reviews.calibrate", [&db](std::int64_t phase) { calibrate(db, phase); }},
            {"reviews.switch", [&db, &clock](std::int64_t phase) { switch_by_date(db, clock, phase); }}};
}

}  // namespace reviews
