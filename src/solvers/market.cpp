#include "solvers/market.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace solvers {
namespace {

constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min() / 4;

}  // namespace

std::int64_t Market::longest_way(std::size_t rows, std::size_t columns) {
    return 2 * static_cast<std::int64_t>(std::min(rows, columns)) + 2;
}

Market::Market(const Transport& problem, std::int64_t largest)
    : problem_(problem),
      scale_(longest_way(problem.rows(), problem.columns())),
      furthest_(4 * scale_ * scale_ * largest),
      carried_(problem),
      row_price_(problem.rows()),
      column_price_(problem.columns()),
      over_(problem.rows() + problem.columns()),
      awake_(problem.rows() + problem.columns()) {
    for (std::uint32_t row = 0; row < problem.rows(); ++row) {
        row_price_[row] = problem.first[row] == problem.first[row + 1] ? 0 : none;
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair)
            row_price_[row] = std::max(row_price_[row], gain(pair));
        over_[row] = problem.supply[row];
    }
    for (std::uint32_t at = 0; at < problem.columns(); ++at) over_[problem.rows() + at] = -problem.demand[at];
}

void Market::wake(std::uint32_t node) {
    if (!std::exchange(awake_[node], char{1})) next_.push_back(node);
}

void Market::wake_over(std::uint32_t node) {
    if (over_[node] > 0) wake(node);
}

// First come, first served, until nobody is awake or a visit says no.
template <class Visit> bool Market::each_awake(Visit visit) {
    bool going = true;
    while (!next_.empty()) {
        now_.swap(next_);
        for (const auto node : now_) {
            awake_[node] = 0;
            going = going && visit(node);
        }
        now_.clear();
        if (!going) {
            for (const auto node : next_) awake_[node] = 0;
            next_.clear();
        }
    }
    return going;
}

void Market::change(std::uint32_t pair, std::int64_t by) {
    carried_.change(pair, static_cast<std::int32_t>(by));
    over_[carried_.row(pair)] -= by;
    over_[problem_.rows() + carried_.column(pair)] += by;
}

Market::Best Market::best_of(std::uint32_t row) const {
    Best best{0, none, none};
    for (auto pair = problem_.first[row]; pair < problem_.first[row + 1]; ++pair) {
        if (carried_.full(pair)) continue;
        const auto value = gain(pair) - column_price_[carried_.column(pair)];
        if (value > best.value) {
            best.next = std::exchange(best.value, value);
            best.pair = pair;
        } else if (value > best.next) {
            best.next = value;
        }
    }
    return best;
}

Market::Best Market::least_of(std::uint32_t at) const {
    Best least{0, -none, -none};
    for (const auto pair : carried_.into(at)) {
        const auto value = gain(pair) - row_price_[carried_.row(pair)];
        if (value < least.value) {
            least.next = std::exchange(least.value, value);
            least.pair = pair;
        } else if (value < least.next) {
            least.next = value;
        }
    }
    return least;
}

// Gives what the row has left to its best columns, and lowers its price to where the next best would do as well.
bool Market::bid(std::uint32_t row, std::int64_t tolerance) {
    while (over_[row] > 0) {
        const auto best = best_of(row);
        if (best.value == none || row_price_[row] < -furthest_) return false;
        if (best.value <= row_price_[row]) row_price_[row] = best.value - tolerance;
        const std::int64_t room = problem_.capacity[best.pair] - carried_.flow(best.pair);
        const auto by = std::min(over_[row], room);
        change(best.pair, by);
        if (by == room && best.next > none) row_price_[row] = std::min(row_price_[row], best.next - tolerance);
        wake_over(problem_.rows() + carried_.column(best.pair));
    }
    return true;
}

// Sends back what the column has too much from the rows that gain least, and raises its price to the least that stays.
bool Market::turn_away(std::uint32_t at, std::int64_t tolerance) {
    auto& over = over_[problem_.rows() + at];
    while (over > 0) {
        const auto least = least_of(at);
        if (column_price_[at] > furthest_) return false;
        if (least.value >= column_price_[at]) column_price_[at] = least.value + tolerance;
        const std::int64_t held = carried_.flow(least.pair);
        const auto by = std::min(over, held);
        change(least.pair, -by);
        if (by == held && least.next < -none) column_price_[at] = std::max(column_price_[at], least.next + tolerance);
        wake_over(carried_.row(least.pair));
    }
    return true;
}

// Undoes what does not agree within the tolerance.
void Market::restore(std::int64_t tolerance) {
    for (std::uint32_t row = 0; row < problem_.rows(); ++row)
        for (auto pair = problem_.first[row]; pair < problem_.first[row + 1]; ++pair) {
            const auto favour = gain(pair) - row_price_[row] - column_price_[carried_.column(pair)];
            if (favour > tolerance && !carried_.full(pair))
                change(pair, problem_.capacity[pair] - carried_.flow(pair));
            else if (favour < -tolerance && carried_.flow(pair) > 0)
                change(pair, -carried_.flow(pair));
        }
}

bool Market::trade(std::int64_t tolerance) {
    restore(tolerance);
    for (std::uint32_t node = 0; node < over_.size(); ++node) wake_over(node);
    return each_awake([&](std::uint32_t node) {
        return node < problem_.rows() ? bid(node, tolerance) : turn_away(node - problem_.rows(), tolerance);
    });
}

std::size_t Market::raise_columns(std::uint32_t row) {
    for (auto pair = problem_.first[row]; pair < problem_.first[row + 1]; ++pair) {
        const auto at = carried_.column(pair);
        const auto wanted = gain(pair) - row_price_[row];
        if (carried_.full(pair) || column_price_[at] >= wanted) continue;
        column_price_[at] = wanted;
        wake(problem_.rows() + at);
    }
    return problem_.first[row + 1] - problem_.first[row];
}

std::size_t Market::lower_rows(std::uint32_t at) {
    for (const auto pair : carried_.into(at)) {
        const auto row = carried_.row(pair);
        const auto wanted = gain(pair) - column_price_[at];
        if (row_price_[row] <= wanted) continue;
        row_price_[row] = wanted;
        wake(row);
    }
    return carried_.into(at).size();
}

// Shortest ways by correcting labels: rows sink and columns rise. No way is longer than scale() steps and none sinks by
// more than the tolerance a step, so a price that moves further goes round a circle that gains: the flow is not the
// best one.
bool Market::price_exactly(std::int64_t tolerance) {
    const auto row_price = row_price_, column_price = column_price_;
    std::int64_t patience = 3 * static_cast<std::int64_t>(problem_.pairs()) + 1000;
    for (std::uint32_t node = 0; node < over_.size(); ++node) wake(node);
    const bool found = each_awake([&](std::uint32_t node) {
        const bool is_row = node < problem_.rows();
        const auto at = is_row ? node : node - problem_.rows();
        if (!is_row && column_price_[at] - column_price[at] > scale_ * tolerance) return false;
        patience -= static_cast<std::int64_t>(is_row ? raise_columns(at) : lower_rows(at));
        return patience > 0 || tolerance == 1;
    });
    if (found) return true;
    row_price_ = row_price;
    column_price_ = column_price;
    return false;
}

Shipment Market::close() && {
    return {std::move(carried_).take(), std::move(row_price_), std::move(column_price_), scale_};
}

}  // namespace solvers
