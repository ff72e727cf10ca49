// What whoever interviews a team does in the call's reviews: the file is theirs to score.
#include <algorithm>

#include "reviews/fit.hpp"
#include "reviews/sharing.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

std::optional<PhaseRow> phase_of_interviews(db::Read& read, std::int64_t call, core::Instant now) {
    const db::AsHouse house(read, "in which phase interviews are scored");
    for (auto& phase : read.all<PhaseRow>("select " + db::columns<PhaseRow>("p") +
                                              " from review_phases p where p.call_id = ? and p.kind = 'interview' "
                                              "order by p.position desc, p.id desc limit 20",
                                          call))
        if (state_of(phase, now) != PhaseState::closed) return std::move(phase);
    return std::nullopt;
}

struct ReadingKept {
    std::int64_t id, reviewer;
    ReviewState state;
};

}  // namespace

std::int64_t fit_with(const ReviewerRow& reviewer, const std::vector<std::string>& sectors,
                      const std::vector<std::string>& technologies) {
    FileFacts facts;
    facts.sectors = sectors;
    facts.technologies = technologies;
    return fit(reviewer, facts).fit;
}

void read_at_interview(db::Tx& tx, const selection::CallRow& call, std::int64_t application,
                       const std::vector<std::int64_t>& people, core::Instant now) {
    const auto phase = phase_of_interviews(tx, call.id, now);
    if (!phase) return;
    std::vector<std::int64_t> readers;
    for (const auto person : people) readers.push_back(reviewer_in(tx, call, person));
    const db::AsHouse house(tx, "whoever interviews a team reads its file");
    for (const auto& known :
         tx.all<ReadingKept>("select id, reviewer_id, state from reviews where phase_id = ? and application_id = ?",
                             phase->id, application)) {
        const auto again = std::find(readers.begin(), readers.end(), known.reviewer);
        const bool begun = known.state == ReviewState::begun || known.state == ReviewState::finished;
        if (again == readers.end() && !begun) tx.run("delete from reviews where id = ?", known.id);
        if (again == readers.end()) continue;
        readers.erase(again);
        if (!begun)
            tx.run("update reviews set state = 'waiting', given_at = coalesce(given_at, ?) where id = ?", now,
                   known.id);
    }
    for (const auto reader : readers) {
        auto row = reading(*phase, reader, application, {}, ReviewState::waiting);
        row.given_at = now;
        tx.insert("reviews", row);
    }
}

// In a phase that has not opened there is nothing to score yet.
std::optional<std::int64_t> review_at_interview(db::Read& read, std::int64_t call, std::int64_t application) {
    return read.first<std::int64_t>(
        "select r.id from my_own_reviews r join my_review_phases p on p.id = r.phase_id where r.application_id = ? and "
        "r.call_id = ? and p.kind = 'interview' and (p.opened_at is not null or p.told <> 'planned') order by "
        "p.position desc, r.id desc limit 1",
        application, call);
}

}  // namespace reviews
