#include "reviews/reviews.hpp"

#include "reviews/recount.hpp"
#include "reviews/sharing.hpp"
#include "reviews/standings.hpp"

namespace reviews {

void routes(http::Api& api) {
    api.room("reviews");
    phase_routes(api);
    reviewer_routes(api);
    conflict_routes(api);
    proposal_routes(api);
    pull_routes(api);
    reading_routes(api);
    writing_routes(api);
    coverage_routes(api);
    standing_routes(api);
}

std::map<std::string, std::function<void(std::int64_t)>> jobs(db::Db& db) {
    return {{"reviews.recount",
             [&db](std::int64_t phase) {
                 recount(db, phase);
                 calibrate(db, phase);
             }},
            {"reviews.calibrate", [&db](std::int64_t phase) { calibrate(db, phase); }}};
}

}  // namespace reviews
