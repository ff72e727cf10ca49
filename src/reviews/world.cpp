#include "reviews/world.hpp"

#include "core/time_zone.hpp"
#include "reviews/phase_scope.hpp"

namespace reviews {

World world_of(db::Read& read, const PhaseRow& phase, core::Instant now) {
    World out{phase, files_of(read, phase), reviewers_of(read, phase.call_id), {}, {}, Bids::of(read, phase), {}, {}};
    const auto today = core::local_day(now, selection::call_by_id(read, phase.call_id).time_zone);
    const Loads elsewhere(read, phase.call_id, now, phase.id);
    const PhaseReaders here(read, phase.id);
    for (const auto& reviewer : out.reviewers) {
        if (away(reviewer, today) || !here.have(reviewer.id)) out.gone.insert(reviewer.id);
        out.elsewhere[reviewer.id] = elsewhere.of(reviewer.id);
    }
    const db::AsHouse house(read, "a proposal looks at all that stands");
    struct Pair {
        std::int64_t reviewer, application;
    };
    for (const auto& pair :
         read.all<Pair>("select reviewer_id, application_id from conflicts where call_id = ?", phase.call_id))
        out.barred.emplace(pair.reviewer, pair.application);
    struct Standing {
        std::int64_t reviewer, application;
        ReviewState state;
    };
    for (const auto& one : read.all<Standing>("select reviewer_id, application_id, state from reviews where phase_id = "
                                              "? and state <> 'proposed'",
                                              phase.id))
        out.standing.emplace(std::pair(one.reviewer, one.application), one.state);
    return out;
}

bool read_already(ReviewState state) { return state == ReviewState::begun || state == ReviewState::finished; }

}  // namespace reviews
