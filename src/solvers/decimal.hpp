// Scores as people write them, and the whole units that solvers count in: nothing is rounded unless it must be.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solvers {

// digits / 10^places; no trailing zeros behind the point.
struct Decimal {
    std::int64_t digits = 0;
    int places = 0;  // 0 to 18
};

// "4", "-0.25", "1e-3"; a comma counts as a point. At most 18 digits are kept; nothing when it is no number, or one of
// more than 18 digits before the point.
std::optional<Decimal> decimal_of(std::string_view text);

double value_of(Decimal decimal);

std::string text_of(std::int64_t units, int places);  // 250, 2 -> "2.5"

// Decimals that are to be counted in one unit.
class Decimals {
public:
    void add(Decimal decimal);
    std::size_t size() const { return digits_.size(); }
    Decimal operator[](std::size_t at) const { return {digits_[at], places_[at]}; }

    // The finest unit that is needed and in which none is further than `limit` from 0.
    int places_within(std::int64_t limit) const;
    bool exact_in(int places) const { return most_places_ <= places; }
    std::int64_t units(std::size_t at, int places) const;  // to the nearest, halves away from 0

private:
    std::vector<std::int64_t> digits_;
    std::vector<std::uint8_t> places_;
    int most_places_ = 0;
    std::array<std::int64_t, 19> largest_{};  // digits of those with so many places
};

}  // namespace solvers
