// The proposal of a phase: solved, looked at, changed by hand, applied. What stands already stays where it can.
#include <algorithm>
#include <set>

#include "activity/record.hpp"
#include "core/time_zone.hpp"
#include "reviews/puzzle.hpp"

namespace reviews {
namespace {

using http::Call;

struct Lacking {
    std::int64_t application;
    std::string name;
    std::int64_t reads;
};
struct Proposal {
    std::int64_t added, leaving, total_fit;
    bool optimal;
    std::vector<Lacking> lacking;         // files that get fewer readers than wanted, at most 100
    std::int64_t lacking_reads;           // over all files
    std::optional<std::string> sentence;  // why
};

std::vector<Lacking> lacking(db::Read& read, const World& world, const solvers::Assignment& solved) {
    std::vector<Lacking> out;
    const db::AsHouse house(read, "the files that lack readers are named");
    for (const auto& lack : solved.unfilled) {
        if (out.size() == 100) break;
        const auto file = world.files[lack.of].id;
        out.push_back({file, read.one<std::string>("select name from applications where id = ?", file), lack.count});
    }
    return out;
}

std::optional<std::string> sentence(const solvers::Assignment& solved, core::Language language) {
    if (!solved.reason) return std::nullopt;
    const auto& reason = *solved.reason;
    static constexpr core::Phrase too_little{
        "{files} {files:file wants|files want} {wanted} more {wanted:reading|readings}, and the {readers} "
        "{readers:reviewer|reviewers} who may give them can take {possible}. Raise what they can take, ask others to "
        "read, or lower the readings per file.",
        "{files} {files:dossier demande|dossiers demandent} {wanted} {wanted:lecture|lectures} de plus, et les "
        "{readers} "
        "{readers:personne|personnes} qui peuvent lire en prennent {possible}. Augmentez leur maximum, demandez à "
        "d’autres de lire, ou réduisez le nombre de lectures par dossier.",
        "{files} {files:candidatura quer|candidaturas querem} mais {wanted} {wanted:leitura|leituras}, e as {readers} "
        "{readers:pessoa|pessoas} que podem ler aceitam {possible}. Aumente o máximo delas, peça a outras que leiam ou "
        "reduza as leituras por candidatura."};
    const auto number = [&](std::string_view name, std::int64_t value) {
        return core::Blank{name, core::whole(value, language), value};
    };
    return core::fill(
        too_little, language,
        {number("files", static_cast<std::int64_t>(reason.files.size())), number("wanted", reason.wanted),
         number("readers", static_cast<std::int64_t>(reason.readers.size())), number("possible", reason.possible)});
}

constexpr std::size_t written_at_once = 400;

std::vector<NewReading> additions(const World& world, const Puzzle& puzzle, const solvers::Assignment& solved) {
    std::vector<NewReading> out;
    for (const auto chosen : solved.chosen) {
        const auto& pair = puzzle.pairs[chosen];
        if (world.standing.contains({pair.reviewer, pair.application})) continue;
        const auto& fit_told = puzzle.problem.fits[chosen];
        auto told = fit(world.reviewers[fit_told.reader], world.files[fit_told.file]);
        const auto why = solvers::why(puzzle.problem, solved, chosen);
        told.place = why.place;
        told.among = why.among;
        out.push_back(reading(world.phase, pair.reviewer, pair.application, std::move(told), ReviewState::proposed));
    }
    return out;
}

// Readings that wait and have no place in the solution, those of reviewers who are away too.
std::vector<Pair> removals(const World& world, const Puzzle& puzzle, const solvers::Assignment& solved) {
    std::set<std::pair<std::int64_t, std::int64_t>> stay;
    for (const auto chosen : solved.chosen)
        stay.emplace(puzzle.pairs[chosen].reviewer, puzzle.pairs[chosen].application);
    std::vector<Pair> out;
    for (const auto& [pair, state] : world.standing)
        if (!read_already(state) && !stay.contains(pair)) out.push_back({pair.first, pair.second});
    return out;
}

struct ProposalWish {
    bool fair = false;  // the worst served file first, then the largest fit
};

Proposal propose(Call& call, OfPhase of, const ProposalWish& wish) {
    const auto phase = call.db.ask(call.caller(), [&](db::Read& read) { return phase_run(read, of.id); });
    find_conflicts(call.db, phase.call_id, call.now);
    const auto world = call.db.ask(call.caller(), [&](db::Read& read) {
        const auto zone = selection::call_by_id(read, phase.call_id).time_zone;
        return world_of(read, phase, core::local_day(call.now, zone));
    });
    const auto aim = wish.fair ? solvers::Aim::worst_file_first : solvers::Aim::largest_total;
    auto puzzle = puzzle_of(world, aim, Loads::even);
    auto solved = solvers::assign(puzzle.problem);
    if (!solved.unfilled.empty()) {
        puzzle = puzzle_of(world, aim, Loads::as_they_said);
        solved = solvers::assign(puzzle.problem);
    }
    const auto added = additions(world, puzzle, solved);
    const auto left = removals(world, puzzle, solved);
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
        for (const auto& lack : solved.unfilled) lacking_reads += lack.count;
        return Proposal{static_cast<std::int64_t>(added.size()),
                        static_cast<std::int64_t>(left.size()),
                        solved.total,
                        solved.optimal,
                        lacking(read, world, solved),
                        lacking_reads,
                        sentence(solved, call.language())};
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
