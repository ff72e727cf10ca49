#include "reviews/sharing.hpp"

#include "core/ids.hpp"
#include "core/time_zone.hpp"
#include "reviews/order.hpp"
#include "reviews/phase_scope.hpp"

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

namespace {

struct Best {
    NewReading row;
    std::int64_t load;
};

}  // namespace

void find_another_reader(db::Tx& tx, const PhaseRow& phase, std::int64_t application, core::Instant now) {
    if (state_of(phase, now) == PhaseState::closed) return;
    const auto files = files_of(tx, phase, application);
    if (files.empty()) return;
    const db::AsHouse house(tx, "another reader is looked for");
    const auto reads = readers_of(tx, phase.id, application);
    const auto bars = tx.all<std::int64_t>("select reviewer_id from conflicts where call_id = ? and application_id = ?",
                                           phase.call_id, application);
    const std::set<std::int64_t> barred(bars.begin(), bars.end());
    const Loads loads(tx, phase.call_id, now);
    const auto today = core::local_day(now, selection::call_by_id(tx, phase.call_id).time_zone);
    const auto seats = seats_of(phase);
    const auto bids = Bids::on_file(tx, phase, application);
    const auto all = reviewers_of(tx, phase.call_id);
    auto around = sitting(all, reads);
    around.push_back(nullptr);
    std::optional<Best> best;
    const PhaseReaders here(tx, phase.id);
    for (const auto& reviewer : all) {
        if (!here.have(reviewer.id)) continue;
        if (barred.contains(reviewer.id) || reads.contains(reviewer.id) || away(reviewer, today)) continue;
        if (!loads.room(reviewer.id, reviewer.most)) continue;
        around.back() = &reviewer;
        const auto seat = seated(seats, files.front(), around).back();
        if (!seat) continue;
        auto why = fit(reviewer, files.front(), bids.of(reviewer.id, application));
        why.need = seats[*seat].of;
        const auto load = loads.of(reviewer.id);
        if (best && std::pair(-why.fit, load) >= std::pair(-best->row.why.fit, best->load)) continue;
        best = {reading(phase, reviewer.id, application, std::move(why), ReviewState::waiting), load};
    }
    if (!best) return;
    best->row.given_at = now;
    tx.insert("reviews", best->row);
}

std::vector<const ReviewerRow*> sitting(const std::vector<ReviewerRow>& all, const std::set<std::int64_t>& readers) {
    std::vector<const ReviewerRow*> out;
    for (const auto& one : all)
        if (readers.contains(one.id)) out.push_back(&one);
    return out;
}

std::set<std::int64_t> readers_of(db::Read& read, std::int64_t phase, std::int64_t application) {
    const db::AsHouse house(read, "who reads a file already");
    const auto ids = read.all<std::int64_t>("select reviewer_id from reviews where phase_id = ? and application_id = ?",
                                            phase, application);
    return {ids.begin(), ids.end()};
}

}  // namespace reviews
