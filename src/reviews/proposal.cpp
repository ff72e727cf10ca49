// The proposal of a phase: solved, looked at, changed by hand, applied. What stands already stays where it can.
#include <algorithm>
#include <set>

#include "activity/record.hpp"
#include "reviews/sharing.hpp"
#include "reviews/solution.hpp"
#include "reviews/told_needs.hpp"

namespace reviews {
namespace {

using http::Call;

struct Lacking {
    std::int64_t application;
    std::string name;
    std::optional<NeedOf> need;  // that nobody fills; absent: a reader of any kind
    std::int64_t reads;
};
struct Proposal {
    std::int64_t added, leaving, total_fit;
    bool optimal;
    std::vector<Lacking> lacking;         // files that get fewer readers than wanted, at most 100
    std::int64_t lacking_reads;           // over all files
    std::optional<std::string> sentence;  // why
};

std::vector<Lacking> lacking(db::Read& read, const World& world, const Solution& solved) {
    std::vector<Lacking> out;
    const db::AsHouse house(read, "the files that lack readers are named");
    for (const auto& lack : solved.unfilled) {
        if (out.size() == 100) break;
        const auto file = world.files[lack.file].id;
        out.push_back(
            {file, read.one<std::string>("select name from applications where id = ?", file), lack.need, lack.reads});
    }
    return out;
}

constexpr std::size_t written_at_once = 400;

std::vector<NewReading> additions(const World& world, const Solution& solved) {
    std::vector<NewReading> out;
    for (const auto& one : solved.chosen) {
        const auto& reviewer = world.reviewers[one.reviewer];
        const auto& file = world.files[one.file];
        if (world.standing.contains({reviewer.id, file.id})) continue;
        auto why = fit(reviewer, file, world.bids.of(reviewer.id, file.id));
        why.place = one.place;
        why.among = one.among;
        why.need = one.need;
        out.push_back(reading(world.phase, reviewer.id, file.id, std::move(why), ReviewState::proposed));
    }
    return out;
}

struct Pair {
    std::int64_t reviewer, application;
};
// Readings that wait and have no place in the solution, those of reviewers who are away too.
std::vector<Pair> removals(const World& world, const Solution& solved) {
    std::set<std::pair<std::int64_t, std::int64_t>> stay;
    for (const auto& one : solved.chosen) stay.emplace(world.reviewers[one.reviewer].id, world.files[one.file].id);
    std::vector<Pair> out;
    for (const auto& [pair, state] : world.standing)
        if (!read_already(state) && !stay.contains(pair)) out.push_back({pair.first, pair.second});
    return out;
}

Solution solved(const World& world, solvers::Aim aim) {
    const auto with = [&](Share share) {
        const auto puzzle = puzzle_of(world, aim, share);
        return solution_of(puzzle, solvers::assign(puzzle.problem));
    };
    auto out = with(Share::even);
    return out.unfilled.empty() ? out : with(Share::as_they_said);
}

struct ProposalWish {
    bool fair = false;  // the worst served file first, then the largest fit
};

Proposal propose(Call& call, OfPhase of, const ProposalWish& wish) {
    const auto phase = call.db.ask(call.caller(), [&](db::Read& read) { return phase_run(read, of.id); });
    find_conflicts(call.db, phase.call_id, call.now);
    const auto world = call.db.ask(call.caller(), [&](db::Read& read) { return world_of(read, phase, call.now); });
    const auto found = solved(world, wish.fair ? solvers::Aim::worst_file_first : solvers::Aim::largest_total);
    const auto added = additions(world, found);
    const auto left = removals(world, found);
    call.db.write_now(call.caller(), [&](db::Tx& tx) {
        phase_run(tx, phase.id);
        forget_proposal(tx, phase.id);
        for (const auto& pair : left)
            tx.run(
                "update reviews set state = 'leaving' where phase_id = ? and reviewer_id = ? and application_id = ? "
                "and state = 'waiting'",
                phase.id, pair.reviewer, pair.application);
    });
    for (std::size_t at = 0; at < added.size(); at += written_at_once)
        call.db.write_now(call.caller(), [&](db::Tx& tx) {
            for (auto i = at; i < std::min(at + written_at_once, added.size()); ++i) tx.insert("reviews", added[i]);
        });
    return call.db.ask(call.caller(), [&](db::Read& read) {
        std::int64_t lacking_reads = 0;
        for (const auto& lack : found.unfilled) lacking_reads += lack.reads;
        return Proposal{static_cast<std::int64_t>(added.size()),
                        static_cast<std::int64_t>(left.size()),
                        found.total,
                        found.optimal,
                        lacking(read, world, found),
                        lacking_reads,
                        in_words(found.shortage, call.language())};
    });
}

}  // namespace

void forget_proposal(db::Tx& tx, std::int64_t phase) {
    tx.run("delete from reviews where phase_id = ? and state = 'proposed'", phase);
    tx.run("update reviews set state = 'waiting' where phase_id = ? and state = 'leaving'", phase);
}

void proposal_routes(http::Api& api) {
    api.post("/phases/{id}/proposal", "Propose who reads what, changing as little as can be of what stands",
             http::Role::manager, propose)
        .answers(200)
        .thinks_long();
    proposal_line_routes(api);
}

}  // namespace reviews
