#include "solvers/transport.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "solvers/market.hpp"

namespace solvers {
namespace {

constexpr std::int64_t shrink = 16;  // from the largest gain to the first tolerance, and from each to the next

__extension__ typedef __int128 Wide;  // a total of prices may be past 64 bits where no single one is

Wide proven(const Transport& problem, const Shipment& found) {
    Wide bound = 0;
    for (std::uint32_t at = 0; at < problem.columns(); ++at)
        bound += static_cast<Wide>(problem.demand[at]) * found.column_price[at];
    for (std::uint32_t row = 0; row < problem.rows(); ++row) {
        bound += static_cast<Wide>(problem.supply[row]) * found.row_price[row];
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair)
            bound += static_cast<Wide>(problem.capacity[pair]) *
                     std::max<std::int64_t>(0, favour(problem, found, row, pair));
    }
    return bound;
}

std::int64_t rounded_up(Wide value, std::int64_t unit) {
    const Wide whole = value / unit;
    return static_cast<std::int64_t>(whole * unit < value ? whole + 1 : whole);
}

}  // namespace

std::int64_t most_gain(std::size_t rows, std::size_t columns) {
    const auto way = Market::longest_way(rows, columns);
    return std::numeric_limits<std::int64_t>::max() / 16 / way / way;
}

std::int64_t favour(const Transport& problem, const Shipment& shipment, std::uint32_t row, std::uint32_t pair) {
    return problem.gain[pair] * shipment.scale - shipment.row_price[row] - shipment.column_price[problem.column[pair]];
}

std::optional<Shipment> carry(const Transport& problem) {
    std::int64_t largest = 1;
    for (const auto gain : problem.gain) largest = std::max(largest, std::abs(gain));
    Market market(problem, largest);
    std::int64_t tolerance = std::max<std::int64_t>(1, largest * market.scale() / shrink);
    // Below one unit the flow is often the best one already; exact prices tell, and make the last rounds needless.
    for (bool exact = false; !exact; tolerance = std::max<std::int64_t>(1, tolerance / shrink)) {
        if (!market.trade(tolerance)) return std::nullopt;
        exact = tolerance < market.scale() && market.price_exactly(tolerance);
    }
    auto found = std::move(market).close();
    for (std::uint32_t pair = 0; pair < problem.pairs(); ++pair) found.gain += problem.gain[pair] * found.flow[pair];
    found.bound = rounded_up(proven(problem, found), found.scale);
    return found;
}

}  // namespace solvers
