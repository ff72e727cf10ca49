// Exchanges in a chain that help one row above a floor and push none below it: what weights alone do not find.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solvers/carried.hpp"
#include "solvers/floor.hpp"

namespace solvers {

// A row drops one column and takes another; a row that was there drops that one and takes a third; and so on, until the
// last takes what the first dropped. Sums stay as they are, so every chain is a flow again.
class Chains {
public:
    Chains(const Floor& at, const Shipment& found);

    // Helps the rows that are below the floor above it; false when one cannot be helped, or they are many.
    bool lift(std::int64_t floor);

    // Helps the row that is worst off, again and again, until it cannot be helped or many were; its gain.
    std::int64_t level();

    const std::vector<std::int64_t>& totals() const { return totals_; }
    Shipment shipment() const;

private:
    struct Step {
        std::uint32_t drops, takes;  // pairs of one row
        std::uint32_t before;        // the column that was reached before
    };

    bool help(std::uint32_t row, std::int64_t floor);
    bool help_without(std::uint32_t dropped, std::int64_t floor);
    bool spread(std::uint32_t column, std::uint32_t goal, std::int64_t floor);
    bool on_the_way(std::uint32_t row, std::uint32_t column) const;
    bool bears(std::uint32_t drops, std::uint32_t takes, std::int64_t floor) const;
    void apply(std::uint32_t goal);
    void move(std::uint32_t pair, std::int32_t by);
    std::optional<std::uint32_t> worst() const;

    const Floor& at_;
    Carried carried_;
    std::vector<std::int64_t> totals_;
    std::vector<std::optional<Step>> step_;  // how each column was reached
    std::vector<std::uint32_t> queue_;
};

}  // namespace solvers
