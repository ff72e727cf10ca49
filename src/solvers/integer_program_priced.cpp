// First among the few columns that the linear relaxation prices nearest to nothing. What is found there is at most so
// far from the relaxation's bound, and a column whose turning alone costs more than that is in no better answer
// (reduced cost fixing; Dantzig, Fulkerson and Johnson 1954), so that the second round, if there is one, proves the
// best.
#include <coin/Clp_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "solvers/integer_program.hpp"

namespace solvers {
namespace {

struct Forget {
    void operator()(Clp_Simplex* model) const { Clp_deleteModel(model); }
};

// Gains are whole numbers, and what the solvers say of them is nearer than this.
constexpr double near_enough = 1e-3;

double reach_of_nearest(const std::vector<double>& prices, std::size_t columns) {
    if (columns >= prices.size()) return unbounded;
    std::vector<double> away;
    away.reserve(prices.size());
    for (const auto price : prices) away.push_back(std::abs(price));
    const auto place = away.begin() + static_cast<std::ptrdiff_t>(columns);
    std::nth_element(away.begin(), place, away.end());
    return *place;
}

}  // namespace

std::optional<IntegerProgram::Relaxation> IntegerProgram::relaxed() const {
    std::vector<double> costs(gain_);
    for (auto& cost : costs) cost = -cost;
    const std::unique_ptr<Clp_Simplex, Forget> simplex(Clp_newModel());
    Clp_setLogLevel(simplex.get(), 0);
    Clp_loadProblem(simplex.get(), static_cast<int>(gain_.size()), static_cast<int>(row_low_.size()), start_.data(),
                    row_.data(), value_.data(), low_.data(), high_.data(), costs.data(), row_low_.data(),
                    row_high_.data());
    Clp_initialSolve(simplex.get());
    if (Clp_isProvenPrimalInfeasible(simplex.get())) return std::nullopt;
    if (!Clp_isProvenOptimal(simplex.get())) throw std::runtime_error("the linear program was given up");
    const double* reduced = Clp_getReducedCost(simplex.get());
    Relaxation out{-Clp_getObjValue(simplex.get()), {reduced, reduced + gain_.size()}};
    for (auto& price : out.price) price = -price;
    return out;
}

std::vector<IntegerProgram::Held> IntegerProgram::held_beyond(const Relaxation& relaxation, double reach) {
    std::vector<Held> held;
    for (const auto price : relaxation.price)
        held.push_back(std::abs(price) <= reach ? Held::open : price < 0 ? Held::low : Held::high);
    return held;
}

IntegerProgram IntegerProgram::narrowed(const std::vector<Held>& held) const {
    IntegerProgram out;
    std::vector<double> taken_off(row_low_.size());
    const auto entries = [&](std::size_t column, const auto& each) {
        for (auto at = static_cast<std::size_t>(start_[column]); at < static_cast<std::size_t>(start_[column + 1]);
             ++at)
            each(row_[at], value_[at]);
    };
    for (std::size_t column = 0; column < held.size(); ++column)
        entries(column, [&](int row, double value) {
            if (held[column] != Held::open)
                taken_off[static_cast<std::size_t>(row)] += value * (held[column] == Held::low ? low_ : high_)[column];
        });
    for (std::size_t row = 0; row < taken_off.size(); ++row)
        out.row(row_low_[row] == -unbounded ? -unbounded : row_low_[row] - taken_off[row],
                row_high_[row] == unbounded ? unbounded : row_high_[row] - taken_off[row]);
    for (std::size_t column = 0; column < held.size(); ++column) {
        if (held[column] != Held::open) continue;
        out.column(gain_[column], low_[column], high_[column]);
        entries(column, [&](int row, double value) { out.counts(row, value); });
    }
    return out;
}

std::optional<IntegerProgram::Answer> IntegerProgram::solve_within(const std::vector<Held>& held) const {
    const auto narrow = narrowed(held).solve();
    if (!narrow) return std::nullopt;
    Answer out;
    double held_gain = 0;
    std::size_t next = 0;
    for (std::size_t column = 0; column < held.size(); ++column) {
        if (held[column] == Held::open) {
            out.values.push_back(narrow->values[next++]);
            continue;
        }
        out.values.push_back(std::llround((held[column] == Held::low ? low_ : high_)[column]));
        held_gain += gain_[column] * static_cast<double>(out.values.back());
    }
    out.gain = narrow->gain + std::llround(held_gain);
    out.bound = narrow->bound + std::llround(held_gain);
    out.optimal = narrow->optimal;
    return out;
}

std::optional<IntegerProgram::Answer> IntegerProgram::solve_by_price() const {
    constexpr std::size_t nearest_a_row = 20, wider = 8;
    const auto relaxation = relaxed();
    if (!relaxation) return std::nullopt;
    for (auto nearest = nearest_a_row * row_low_.size();; nearest *= wider) {
        const auto reach = reach_of_nearest(relaxation->price, nearest);
        auto answer = solve_within(held_beyond(*relaxation, reach));
        if (!answer && nearest >= columns()) return std::nullopt;
        if (!answer) continue;
        const auto better_within = relaxation->gain - static_cast<double>(answer->gain) - 1 + near_enough;
        if (better_within <= reach) return answer;
        return solve_within(held_beyond(*relaxation, better_within));
    }
}

}  // namespace solvers
