#include "reviews/solution.hpp"

#include <algorithm>

namespace reviews {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // file, reviewer

std::set<Pair> carried_in(const Puzzle& puzzle, const solvers::Assignment& solved) {
    std::set<Pair> out;
    for (const auto at : solved.chosen)
        if (puzzle.places[at].part == Part::carried) out.emplace(puzzle.places[at].file, puzzle.places[at].reviewer);
    return out;
}

// The fits of all who may take a seat, the lowest first.
std::vector<std::vector<std::int64_t>> fits_in(const Puzzle& puzzle) {
    std::vector<std::vector<std::int64_t>> out(puzzle.nodes.size());
    for (const auto& fit : puzzle.problem.fits) out[fit.file].push_back(fit.score);
    for (auto& fits : out) std::sort(fits.begin(), fits.end());
    return out;
}

// Without the tokens, and the ghosts who have begun to read: those want and take one each.
Shortage told(const Puzzle& puzzle, const solvers::TooLittle& reason) {
    Shortage out;
    out.wanted = reason.wanted;
    out.possible = reason.possible;
    std::set<std::uint32_t> files, nodes(reason.files.begin(), reason.files.end()), readers;
    std::set<std::uint32_t> begun;  // ghosts
    for (const auto at : reason.files) {
        const auto& node = puzzle.nodes[at];
        files.insert(node.file);
        if (node.token) {
            --out.wanted;
            --out.possible;
        } else if (node.need) {
            out.needs.insert(*node.need);
        } else {
            out.anybody = true;
        }
    }
    for (std::size_t at = 0; at < puzzle.places.size(); ++at) {
        const auto& place = puzzle.places[at];
        if (!nodes.contains(place.seat)) continue;
        if (place.part == Part::begun)
            begun.insert(puzzle.problem.fits[at].reader);
        else
            readers.insert(place.reviewer);
    }
    out.wanted -= static_cast<std::int64_t>(begun.size());
    out.possible -= static_cast<std::int64_t>(begun.size());
    out.files = static_cast<std::int64_t>(files.size());
    out.readers = static_cast<std::int64_t>(readers.size());
    return out;
}

}  // namespace

Solution solution_of(const Puzzle& puzzle, const solvers::Assignment& solved) {
    Solution out;
    out.optimal = solved.optimal;
    const auto carried = carried_in(puzzle, solved);
    const auto fits_of_seat = fits_in(puzzle);
    std::vector<std::int64_t> sitting(puzzle.nodes.size());
    for (const auto at : solved.chosen) {
        const auto& place = puzzle.places[at];
        const bool sits =
            place.part == Part::whole || (place.part == Part::seated && carried.contains({place.file, place.reviewer}));
        if (sits || place.part == Part::begun) ++sitting[place.seat];
        if (!sits) continue;
        const auto fit = puzzle.problem.fits[at].score;
        const auto& fits = fits_of_seat[place.seat];
        const auto better = fits.end() - std::upper_bound(fits.begin(), fits.end(), fit);
        out.chosen.push_back({place.file, place.reviewer, puzzle.nodes[place.seat].need, fit, better + 1,
                              static_cast<std::int64_t>(fits.size())});
        out.total += fit;
    }
    for (std::size_t at = 0; at < puzzle.nodes.size(); ++at) {
        const auto lacks = puzzle.problem.files[at].reads - sitting[at];
        if (!puzzle.nodes[at].token && lacks > 0)
            out.unfilled.push_back({puzzle.nodes[at].file, puzzle.nodes[at].need, lacks});
    }
    if (!out.unfilled.empty() && solved.reason && solved.reason->lacking == solvers::TooLittle::For::files)
        out.shortage = told(puzzle, *solved.reason);
    return out;
}

}  // namespace reviews
