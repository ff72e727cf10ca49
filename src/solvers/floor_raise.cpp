#include <algorithm>

#include "solvers/floor.hpp"
#include "solvers/floor_chains.hpp"

namespace solvers {
namespace {

enum class Reached { yes, never, unknown };

// Rows below the floor weigh more and more. Either all come above it, or the weights prove that they cannot: the best
// weighted total is below what the floor asks. Where neither comes, a pair of the row that is worst off is decided.
class Reaching {
public:
    Reaching(std::int64_t floor, Tries& tries, Raised& best) : floor_(floor), tries_(tries), best_(best) {}

    Reached go(const Floor& at, std::vector<std::int64_t> weights, int rounds) {
        if (at.highest() < floor_) return Reached::never;
        std::optional<Shipment> found;
        std::vector<std::int64_t> totals;
        for (int round = 0; round < rounds; ++round) {
            if (tries_.left-- <= 0) return Reached::unknown;
            found = at.weighed(weights);
            if (!found) return Reached::never;
            totals = at.totals(*found);
            keep(at, *found);
            if (best_.floor >= floor_) return Reached::yes;
            if (below(at, weights, totals)) return Reached::never;
            weigh(at, weights, totals);
        }
        return decide(at, weights, *found, totals);
    }

private:
    void keep(const Floor& at, const Shipment& found) {
        Chains chains(at, found);
        const auto least = chains.level();
        if (!best_.flow.empty() && least <= best_.floor) return;
        best_.floor = least;
        best_.flow = at.whole_flow(chains.shipment());
    }

    bool below(const Floor& at, const std::vector<std::int64_t>& weights,
               const std::vector<std::int64_t>& totals) const {
        long double over = 0;
        for (std::size_t row = 0; row < totals.size(); ++row)
            if (at.counts[row])
                over += static_cast<long double>(weights[row]) * static_cast<long double>(totals[row] - floor_);
        return over < -0.5L;
    }

    void weigh(const Floor& at, std::vector<std::int64_t>& weights, const std::vector<std::int64_t>& totals) const {
        for (std::size_t row = 0; row < totals.size(); ++row) {
            if (!at.counts[row] || totals[row] >= floor_) continue;
            weights[row] += 1 + weights[row] / 2;
        }
        const auto heaviest = *std::max_element(weights.begin(), weights.end());
        if (heaviest >= most_weight)
            for (auto& weight : weights) weight /= 2;
    }

    Reached decide(const Floor& at, const std::vector<std::int64_t>& weights, const Shipment& found,
                   const std::vector<std::int64_t>& totals) {
        std::optional<std::uint32_t> worst;
        for (std::uint32_t row = 0; row < totals.size(); ++row)
            if (at.counts[row] && totals[row] < floor_ && (!worst || totals[row] < totals[*worst])) worst = row;
        const auto pair = at.best_left(*worst, found);
        if (!pair) return Reached::never;
        auto filled = at, left = at;
        filled.fill(*worst, *pair);
        left.leave(*pair);
        const auto one = go(filled, weights, rounds_once_decided);
        if (one == Reached::yes) return one;
        const auto other = go(left, weights, rounds_once_decided);
        return other == Reached::never ? one : other;
    }

    static constexpr int rounds_once_decided = 6;

    std::int64_t floor_;
    Tries& tries_;
    Raised& best_;
};

}  // namespace

Raised raise(const Floor& start, Tries& tries) {
    Raised best;
    const std::vector<std::int64_t> equal(start.problem.rows(), 16), none(start.problem.rows(), 0);
    best.bound = start.highest();
    Tries one{1};
    Reaching(best.bound, one, best).go(start, equal, 1);
    // What is not reached in some tries is not aimed at again; it stays possible.
    for (auto aim = best.bound; best.floor < aim && tries.left > 0;) {
        const auto floor = best.floor + (aim - best.floor + 1) / 2;
        Tries some{std::max<std::int64_t>(1, tries.left / 8)};
        tries.left -= some.left;
        auto reached = Reaching(floor, some, best).go(start, equal, 40);
        if (reached == Reached::unknown) reached = Reaching(floor, some, best).go(start, none, 40);
        tries.left += some.left;
        if (reached == Reached::never) best.bound = std::min(best.bound, floor - 1);
        if (reached != Reached::yes) aim = floor - 1;
    }
    if (best.floor < best.bound && Reaching(best.floor + 1, tries, best).go(start, none, 40) == Reached::never)
        best.bound = best.floor;
    return best;
}

}  // namespace solvers
