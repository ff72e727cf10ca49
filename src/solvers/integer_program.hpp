// An integer program and its best answer, by branch and cut; nothing else here knows CBC.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace solvers {

inline constexpr double unbounded = std::numeric_limits<double>::max();

// Whole columns within their bounds, with what each unit gains and which rows it counts in.
class IntegerProgram {
public:
    // A row's index; the sum of what counts in it stays between the two.
    int row(double low, double high);
    // A column's index.
    int column(double gain, double low, double high);
    // Of the column added last; once a row.
    void counts(int row, double value);
    std::size_t columns() const { return gain_.size(); }

    struct Answer {
        std::vector<std::int64_t> values;  // of each column
        std::int64_t gain = 0;
        std::int64_t bound = 0;  // no answer gains more; gains are whole numbers, so that a gap below one is none
        bool optimal = false;    // both are the same
    };
    // The largest gain, or nothing where the rows can't be kept. The same program gives the same answer. With `nodes`
    // it stops after so many branches with the best answer it has; throws std::runtime_error where it has none by then.
    std::optional<Answer> solve(std::optional<int> nodes = {}) const;

    // The same for many columns and few rows: branches over the few columns that matter and proves that the others do
    // not. Gains are whole numbers.
    std::optional<Answer> solve_by_price() const;

private:
    // When parts of columns may be taken. A price is what one unit more gains against it: above 0 the column is best at
    // its upper bound, below 0 at its lower one.
    struct Relaxation {
        double gain = 0;  // no answer gains more
        std::vector<double> price;
    };
    std::optional<Relaxation> relaxed() const;

    enum class Held : char { open, low, high };  // at that bound
    static std::vector<Held> held_beyond(const Relaxation& relaxation, double reach);
    // The open columns alone; what the others count is taken off the rows.
    IntegerProgram narrowed(const std::vector<Held>& held) const;
    std::optional<Answer> solve_within(const std::vector<Held>& held) const;

    std::vector<double> row_low_, row_high_, gain_, low_, high_, value_;
    std::vector<int> start_{0}, row_;
};

}  // namespace solvers
