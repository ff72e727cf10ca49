#include "solvers/floor_circles.hpp"

#include <algorithm>
#include <numeric>

namespace solvers {
namespace {

constexpr int most_circles = 2'000;

}  // namespace

Circles::Circles(const Floor& at, std::int64_t floor, const Shipment& found)
    : at_(at),
      floor_(floor),
      carried_(at.problem),
      totals_(at.totals(found)),
      ways_(std::size_t{at.problem.columns()} * at.problem.columns()) {
    for (std::uint32_t pair = 0; pair < at.problem.pairs(); ++pair)
        if (found.flow[pair] > 0) carried_.change(pair, found.flow[pair]);
}

Shipment Circles::shipment() const {
    Shipment shipment;
    shipment.flow = Carried(carried_).take();
    return shipment;
}

std::int64_t Circles::total() const { return std::accumulate(totals_.begin(), totals_.end(), std::int64_t{0}); }

void Circles::climb() {
    for (std::uint32_t column = 0; column < at_.problem.columns(); ++column) look_from(column);
    for (int turned = 0; turned < most_circles && turn();) ++turned;
}

void Circles::look_from(std::uint32_t column) {
    for (std::uint32_t to = 0; to < at_.problem.columns(); ++to) way(column, to) = {};
    for (const auto drops : carried_.into(column)) look_at_row(column, drops);
}

void Circles::look_at_row(std::uint32_t column, std::uint32_t drops) {
    const auto row = carried_.row(drops);
    for (auto takes = at_.problem.first[row]; takes < at_.problem.first[row + 1]; ++takes) {
        const auto to = carried_.column(takes);
        const auto gain = at_.problem.gain[takes] - at_.problem.gain[drops];
        if (carried_.full(takes) || to == column || (at_.counts[row] && totals_[row] + gain < floor_)) continue;
        auto& known = way(column, to);
        if (!known.open || gain > known.gain) known = {gain, drops, takes, true};
    }
}

// Takes one circle that gains; false when there is none.
bool Circles::turn() {
    const auto circle = gaining_circle();
    if (circle.empty() || !bearable(circle)) return false;
    std::vector<std::uint32_t> touched = circle;
    for (std::size_t at = 0; at < circle.size(); ++at) {
        const auto step = way(circle[at], circle[(at + 1) % circle.size()]);
        const auto row = carried_.row(step.drops);
        carried_.change(step.drops, -1);
        carried_.change(step.takes, 1);
        totals_[row] += step.gain;
        // What a row can do elsewhere depends on what it has: all columns that it is at are looked at anew.
        for (auto pair = at_.problem.first[row]; pair < at_.problem.first[row + 1]; ++pair)
            if (carried_.flow(pair) > 0 && at_.counts[row]) touched.push_back(carried_.column(pair));
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const auto column : touched) look_from(column);
    return true;
}

// A row that counts may move once: two moves that it bears one by one may be too much together.
bool Circles::bearable(const std::vector<std::uint32_t>& circle) {
    std::vector<std::uint32_t> rows;
    for (std::size_t at = 0; at < circle.size(); ++at) {
        const auto row = carried_.row(way(circle[at], circle[(at + 1) % circle.size()]).drops);
        if (at_.counts[row]) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return std::adjacent_find(rows.begin(), rows.end()) == rows.end();
}

std::vector<std::uint32_t> Circles::gaining_circle() {
    const auto columns = at_.problem.columns();
    std::vector<std::int64_t> best(columns);
    std::vector<std::uint32_t> before(columns, columns);
    std::uint32_t moved = columns;
    for (std::uint32_t round = 0; round <= columns && (round == 0 || moved < columns); ++round) {
        moved = columns;
        for (std::uint32_t from = 0; from < columns; ++from)
            for (std::uint32_t to = 0; to < columns; ++to) {
                const auto& step = way(from, to);
                if (!step.open || best[from] + step.gain <= best[to]) continue;
                best[to] = best[from] + step.gain;
                before[to] = from;
                moved = to;
            }
        // Who comes before whom closes in a circle soon after there is one; waiting for the last round is needless.
        if (round % 4 != 3 && round < columns) continue;
        std::vector<std::uint32_t> seen(columns, columns);
        for (std::uint32_t start = 0; start < columns; ++start) {
            auto at = start;
            while (at < columns && seen[at] == columns) {
                seen[at] = start;
                at = before[at];
            }
            if (at >= columns || seen[at] != start) continue;
            std::vector<std::uint32_t> circle{at};
            for (auto other = before[at]; other != at; other = before[other]) circle.push_back(other);
            std::reverse(circle.begin(), circle.end());
            return circle;
        }
    }
    return {};
}

}  // namespace solvers
