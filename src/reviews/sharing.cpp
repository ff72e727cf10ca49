#include "reviews/sharing.hpp"

#include <algorithm>
#include <set>

#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "reviews/order.hpp"

namespace reviews {

NewReading reading(const PhaseRow& phase, std::int64_t reviewer, std::int64_t application, Why why, ReviewState state) {
    // A place in the reader's own order; two that fall on one place stand by their ids.
    constexpr std::uint64_t places = 1'000'000'000;
    const auto place = static_cast<std::int64_t>(own_order(reviewer ^ phase.seed, application) % places);
    return {core::new_id(),
            phase.id,
            phase.call_id,
            application,
            reviewer,
            state,
            place,
            std::move(why),
            {},
            "",
            "",
            {},
            {},
            1};
}

std::map<std::int64_t, std::int64_t> loads_of(db::Read& read, std::int64_t call) {
    struct Load {
        std::int64_t reviewer, readings;
    };
    const db::AsHouse house(read, "what each reviewer has to read");
    std::map<std::int64_t, std::int64_t> out;
    for (const auto& load : read.all<Load>("select reviewer_id, count(*) from reviews where call_id = ? and state in "
                                           "('waiting', 'begun', 'finished') group by reviewer_id",
                                           call))
        out[load.reviewer] = load.readings;
    return out;
}

void find_another_reader(db::Tx& tx, const PhaseRow& phase, std::int64_t application, core::Instant now) {
    if (state_of(phase, now) == PhaseState::closed) return;
    const auto files = files_of(tx, phase, application);
    if (files.empty()) return;
    const db::AsHouse house(tx, "another reader is looked for");
    const auto taken_by = tx.all<std::int64_t>(
        "select reviewer_id from reviews where phase_id = ? and application_id = ? union select reviewer_id from "
        "conflicts where call_id = ? and application_id = ?",
        phase.id, application, phase.call_id, application);
    const std::set<std::int64_t> barred(taken_by.begin(), taken_by.end());
    const auto loads = loads_of(tx, phase.call_id);
    const auto today = core::local_day(now, selection::call_by_id(tx, phase.call_id).time_zone);
    std::optional<NewReading> best;
    std::int64_t best_load = 0;
    for (const auto& reviewer : reviewers_of(tx, phase.call_id)) {
        const auto known = loads.find(reviewer.id);
        const auto load = known == loads.end() ? 0 : known->second;
        if (barred.contains(reviewer.id) || load >= reviewer.most || away(reviewer, today)) continue;
        auto why = fit(reviewer, files.front());
        if (best && std::pair(-why.fit, load) >= std::pair(-best->why.fit, best_load)) continue;
        best = reading(phase, reviewer.id, application, std::move(why), ReviewState::waiting);
        best_load = load;
    }
    if (!best) return;
    best->given_at = now;
    tx.insert("reviews", *best);
}

}  // namespace reviews
