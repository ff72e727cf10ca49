#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "solvers/floor.hpp"
#include "solvers/floor_chains.hpp"
#include "solvers/floor_circles.hpp"

namespace solvers {
namespace {

constexpr std::int64_t plain = 256;  // the weight of a row on which the floor does not press

// Weights press rows up to the floor (Lagrange); what they give is no less than any total above the floor. Where the
// gap stays, a pair of a row that is pressed is decided.
class Climbing {
public:
    Climbing(std::int64_t floor, Tries& tries, Above& best) : floor_(floor), tries_(tries), best_(best) {}

    // No total above the floor, with what is decided here, is larger than what this gives.
    std::int64_t go(const Floor& at, std::vector<std::int64_t> pressure, int rounds) {
        auto bound = best_.bound;
        if (at.highest() < floor_) return best_.total;
        std::optional<Shipment> found;
        std::vector<std::int64_t> totals;
        for (int round = 0; round < rounds; ++round) {
            if (tries_.left-- <= 0) return bound;
            found = at.weighed(weights(pressure));
            if (!found) return best_.total;
            totals = at.totals(*found);
            bound = std::min(bound, bound_of(at, pressure, totals));
            keep(at, *found);
            if (bound <= best_.total) return best_.total;
            if (!press(at, pressure, totals, round)) break;
        }
        return decide(at, pressure, *found, totals, bound);
    }

    // A flow that can be brought above the floor, with a better total than is known, is the new best.
    void keep(const Floor& at, const Shipment& found) {
        Chains chains(at, found);
        if (!chains.lift(floor_)) return;
        const auto lifted = chains.shipment();
        if (at.problem.columns() > Circles::most_columns) return keep_total(at, chains.totals(), lifted);
        Circles circles(at, floor_, lifted);
        circles.climb();
        const auto climbed = circles.shipment();
        keep_total(at, at.totals(climbed), climbed);
    }

private:
    static std::vector<std::int64_t> weights(std::vector<std::int64_t> pressure) {
        for (auto& weight : pressure) weight += plain;
        return pressure;
    }

    std::int64_t bound_of(const Floor& at, const std::vector<std::int64_t>& pressure,
                          const std::vector<std::int64_t>& totals) const {
        std::int64_t total = 0;
        long double pressed = 0;
        for (std::size_t row = 0; row < totals.size(); ++row) {
            total += totals[row];
            if (at.counts[row])
                pressed += static_cast<long double>(pressure[row]) * static_cast<long double>(totals[row] - floor_);
        }
        return total + static_cast<std::int64_t>(std::floor(pressed / plain));
    }

    void keep_total(const Floor& at, const std::vector<std::int64_t>& totals, const Shipment& found) {
        const auto total = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
        if (total <= best_.total) return;
        best_.total = total;
        best_.flow = at.whole_flow(found);
    }

    // Along the subgradient: each row by how far it is from the floor, in steps that get shorter. False when nothing is
    // pressed any more or needs to be.
    bool press(const Floor& at, std::vector<std::int64_t>& pressure, const std::vector<std::int64_t>& totals,
               int round) const {
        bool pressed = false;
        const auto far = under(at, totals);
        const auto step = static_cast<double>(plain) / (8 + round);
        for (std::size_t row = 0; row < totals.size(); ++row) {
            if (!at.counts[row]) continue;
            const auto by = std::clamp(static_cast<double>(floor_ - totals[row]) / far, -4.0, 4.0) * step;
            pressure[row] = std::clamp<std::int64_t>(pressure[row] + std::lround(by), 0, most_weight - plain);
            if (at.problem.supply[row] == 0) pressure[row] = 0;
            pressed = pressed || pressure[row] > 0;
        }
        return pressed;
    }

    // How far below the floor rows are that are below it.
    double under(const Floor& at, const std::vector<std::int64_t>& totals) const {
        double sum = 0, count = 0;
        for (std::size_t row = 0; row < totals.size(); ++row)
            if (at.counts[row] && totals[row] < floor_) sum += static_cast<double>(floor_ - totals[row]), ++count;
        return count > 0 ? sum / count : 1;
    }

    // The row that is furthest below the floor, else the one on which the most pressure is wasted.
    std::optional<std::uint32_t> row_to_decide(const Floor& at, const std::vector<std::int64_t>& pressure,
                                               const std::vector<std::int64_t>& totals, const Shipment& found) const {
        std::optional<std::uint32_t> row;
        std::int64_t most = 0;
        for (std::uint32_t other = 0; other < totals.size(); ++other) {
            if (!at.counts[other] || !at.best_left(other, found)) continue;
            const auto under = floor_ - totals[other];
            const auto gap = under > 0 ? under * most_weight : -under * pressure[other];
            if (row && gap <= most) continue;
            row = other;
            most = gap;
        }
        return row;
    }

    std::int64_t decide(const Floor& at, const std::vector<std::int64_t>& pressure, const Shipment& found,
                        const std::vector<std::int64_t>& totals, std::int64_t bound) {
        const auto row = row_to_decide(at, pressure, totals, found);
        if (!row) return bound;
        const auto pair = at.best_left(*row, found);
        auto filled = at, left = at;
        filled.fill(*row, *pair);
        left.leave(*pair);
        const auto one = go(filled, pressure, rounds_once_decided);
        const auto other = go(left, pressure, rounds_once_decided);
        return std::min(bound, std::max({one, other, best_.total}));
    }

    static constexpr int rounds_once_decided = 4;

    std::int64_t floor_;
    Tries& tries_;
    Above& best_;
};

}  // namespace

Above most_above(const Floor& start, std::int64_t floor, std::vector<std::int32_t> known, Tries& tries) {
    Above best;
    best.total = std::numeric_limits<std::int64_t>::min() / 2;
    Shipment begun;
    begun.flow = std::move(known);
    for (std::size_t pair = 0; pair < begun.flow.size(); ++pair) begun.flow[pair] -= start.flow[pair];
    best.bound = std::numeric_limits<std::int64_t>::max() / 2;
    Climbing climbing(floor, tries, best);
    climbing.keep(start, begun);
    best.bound = climbing.go(start, std::vector<std::int64_t>(start.problem.rows()), 60);
    return best;
}

}  // namespace solvers
