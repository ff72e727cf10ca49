#include "solvers/floor_chains.hpp"

#include <utility>

namespace solvers {
namespace {

constexpr std::size_t most_lifted = 400;
constexpr int most_helped = 4'000;

}  // namespace

Chains::Chains(const Floor& at, const Shipment& found)
    : at_(at), carried_(at.problem), totals_(at.totals(found)), step_(at.problem.columns()) {
    for (std::uint32_t pair = 0; pair < at.problem.pairs(); ++pair)
        if (found.flow[pair] > 0) carried_.change(pair, found.flow[pair]);
}

Shipment Chains::shipment() const {
    Shipment shipment;
    shipment.flow = Carried(carried_).take();
    return shipment;
}

bool Chains::lift(std::int64_t floor) {
    std::vector<std::uint32_t> below;
    for (std::uint32_t row = 0; row < totals_.size(); ++row)
        if (at_.counts[row] && totals_[row] < floor) below.push_back(row);
    if (below.size() > most_lifted) return false;
    for (const auto row : below)
        if (totals_[row] < floor && !help(row, floor)) return false;
    return true;
}

std::int64_t Chains::level() {
    for (int helped = 0;; ++helped) {
        const auto row = worst();
        if (!row) return 0;
        const auto least = totals_[*row];
        if (helped == most_helped || !help(*row, least + 1)) return least;
    }
}

std::optional<std::uint32_t> Chains::worst() const {
    std::optional<std::uint32_t> worst;
    for (std::uint32_t row = 0; row < totals_.size(); ++row)
        if (at_.counts[row] && (!worst || totals_[row] < totals_[*worst])) worst = row;
    return worst;
}

bool Chains::help(std::uint32_t row, std::int64_t floor) {
    for (auto pair = at_.problem.first[row]; pair < at_.problem.first[row + 1]; ++pair)
        if (carried_.flow(pair) > 0 && help_without(pair, floor)) return true;
    return false;
}

// Each row of the chain stays at the floor or above it, or at least no worse than it was.
bool Chains::bears(std::uint32_t drops, std::uint32_t takes, std::int64_t floor) const {
    const auto row = carried_.row(drops);
    const auto change = at_.problem.gain[takes] - at_.problem.gain[drops];
    return !at_.counts[row] || totals_[row] + change >= floor || (change >= 0 && totals_[row] < floor);
}

bool Chains::help_without(std::uint32_t dropped, std::int64_t floor) {
    const auto row = carried_.row(dropped);
    const auto goal = carried_.column(dropped);
    step_.assign(step_.size(), std::nullopt);
    queue_.clear();
    for (auto pair = at_.problem.first[row]; pair < at_.problem.first[row + 1]; ++pair) {
        const auto gain = totals_[row] + at_.problem.gain[pair] - at_.problem.gain[dropped];
        if (carried_.full(pair) || gain < floor || carried_.column(pair) == goal) continue;
        step_[carried_.column(pair)] = Step{dropped, pair, goal};
        queue_.push_back(carried_.column(pair));
    }
    for (std::size_t done = 0; done < queue_.size(); ++done)
        if (spread(queue_[done], goal, floor)) {
            apply(goal);
            return true;
        }
    return false;
}

// From a column that has one too many, to those that its rows could take instead; true when that is the goal.
bool Chains::spread(std::uint32_t column, std::uint32_t goal, std::int64_t floor) {
    for (const auto drops : carried_.into(column)) {
        const auto row = carried_.row(drops);
        if (at_.counts[row] && on_the_way(row, column)) continue;
        for (auto takes = at_.problem.first[row]; takes < at_.problem.first[row + 1]; ++takes) {
            const auto next = carried_.column(takes);
            if (carried_.full(takes) || step_[next] || next == column || !bears(drops, takes, floor)) continue;
            step_[next] = Step{drops, takes, column};
            if (next == goal) return true;
            queue_.push_back(next);
        }
    }
    return false;
}

// A row that counts changes once in a chain, else its gain would not be what was looked at.
bool Chains::on_the_way(std::uint32_t row, std::uint32_t column) const {
    for (auto at = column; step_[at]; at = step_[at]->before)
        if (carried_.row(step_[at]->takes) == row) return true;
    return false;
}

void Chains::apply(std::uint32_t goal) {
    std::vector<Step> steps;
    auto at = goal;
    do {
        steps.push_back(*step_[at]);
        at = step_[at]->before;
    } while (at != goal);
    for (const auto& step : steps) {
        move(step.drops, -1);
        move(step.takes, 1);
    }
}

void Chains::move(std::uint32_t pair, std::int32_t by) {
    carried_.change(pair, by);
    totals_[carried_.row(pair)] += by * at_.problem.gain[pair];
}

}  // namespace solvers
