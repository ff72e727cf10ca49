#include "solvers/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace solvers {
namespace {

constexpr double tail = 0.05;                  // on either side
constexpr double tail_deviation = 1.64485363;  // of a normal, at that tail
constexpr std::size_t grid = 4096;

std::vector<std::uint32_t> order_of(const std::vector<double>& values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return values[a] != values[b] ? values[a] > values[b] : a < b; });
    return order;
}

// Of the sorted draws, the rank that leaves the tail before it, to the nearest: ranks are whole, and always the wider
// one would hold the truth too often.
std::int64_t rank_after_tail(std::vector<std::uint32_t>::const_iterator begin,
                             std::vector<std::uint32_t>::const_iterator end) {
    const auto out = tail * static_cast<double>(end - begin);
    const auto rank = *(begin + static_cast<std::ptrdiff_t>(out));
    const auto before = static_cast<double>(std::lower_bound(begin, end, rank) - begin);
    const auto with = static_cast<double>(std::upper_bound(begin, end, rank) - begin);
    return with - out < out - before ? rank + 1 : rank;
}

// How many are expected above each quality of a grid.
class Above {
public:
    Above(const std::vector<double>& means, const std::vector<double>& deviations) {
        const auto [least, most] = std::minmax_element(means.begin(), means.end());
        const auto widest = *std::max_element(deviations.begin(), deviations.end());
        from_ = *least - 5 * widest;
        step_ = std::max(1e-12, (*most - *least + 10 * widest) / static_cast<double>(grid - 1));
        spread(means, deviations);
    }
    double operator()(double quality) const {
        const auto at = std::clamp((quality - from_) / step_, 0.0, static_cast<double>(grid - 1) - 1e-9);
        const auto cell = static_cast<std::size_t>(at);
        const auto part = at - static_cast<double>(cell);
        return above_[cell] * (1 - part) + above_[cell + 1] * part;
    }
    double quality_with(double above) const {
        const auto at = std::lower_bound(above_.begin(), above_.end(), above, std::greater<>());
        return from_ + step_ * static_cast<double>(at - above_.begin());
    }

private:
    // Files are gathered by mean and deviation first, so that each cell is summed once and not once a file.
    void spread(const std::vector<double>& means, const std::vector<double>& deviations) {
        constexpr std::size_t kinds = 16;
        const auto [least, most] = std::minmax_element(deviations.begin(), deviations.end());
        const auto width = std::max(1e-300, (*most - *least) / static_cast<double>(kinds - 1));
        std::vector<std::vector<double>> mass(kinds, std::vector<double>(grid));
        for (std::size_t file = 0; file < means.size(); ++file) {
            const auto kind = static_cast<std::size_t>(std::lround((deviations[file] - *least) / width));
            mass[kind][static_cast<std::size_t>(std::lround((means[file] - from_) / step_))] += 1;
        }
        above_.assign(grid, 0);
        for (std::size_t kind = 0; kind < kinds; ++kind) add(mass[kind], *least + width * static_cast<double>(kind));
    }
    void add(const std::vector<double>& mass, double deviation) {
        const auto reach = static_cast<std::ptrdiff_t>(5 * deviation / step_) + 1;
        std::vector<double> tails;
        for (auto far = -reach; far <= reach; ++far)
            tails.push_back(std::erfc(static_cast<double>(far) * step_ / std::max(1e-300, deviation) / std::sqrt(2.0)) /
                            2);
        double below = 0;  // of those so far below that none of them comes up here
        std::vector<double> sums(grid + 1);
        for (std::size_t at = 0; at < grid; ++at) sums[at + 1] = sums[at] + mass[at];
        for (std::size_t at = 0; at < grid; ++at) {
            const auto here = static_cast<std::ptrdiff_t>(at);
            const auto first = std::max<std::ptrdiff_t>(0, here - reach);
            const auto last = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(grid) - 1, here + reach);
            below = sums[grid] - sums[static_cast<std::size_t>(last) + 1];
            for (auto from = first; from <= last; ++from)
                below += mass[static_cast<std::size_t>(from)] * tails[static_cast<std::size_t>(here - from + reach)];
            above_[at] += below;
        }
    }

    double from_ = 0, step_ = 1;
    std::vector<double> above_;
};

}  // namespace

std::vector<std::int64_t> ranks_of(const std::vector<double>& values) {
    const auto order = order_of(values);
    std::vector<std::int64_t> ranks(values.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        ranks[order[at]] = at > 0 && values[order[at]] == values[order[at - 1]] ? ranks[order[at - 1]]
                                                                                : static_cast<std::int64_t>(at) + 1;
    return ranks;
}

std::vector<RankRange> ranks_by_draws(std::size_t files, int draws, std::int64_t places,
                                      const std::function<void(std::vector<double>&)>& draw) {
    const auto count = static_cast<std::size_t>(draws);
    std::vector<std::uint32_t> ranks(files * count);
    std::vector<double> qualities(files);
    for (std::size_t turn = 0; turn < count; ++turn) {
        draw(qualities);
        const auto order = order_of(qualities);
        for (std::size_t at = 0; at < files; ++at) ranks[order[at] * count + turn] = static_cast<std::uint32_t>(at) + 1;
    }
    std::vector<RankRange> ranges(files);
    for (std::size_t file = 0; file < files; ++file) {
        const auto begin = ranks.begin() + static_cast<std::ptrdiff_t>(file * count), end = begin + draws;
        std::sort(begin, end);
        const auto top =
            std::upper_bound(begin, end, static_cast<std::uint32_t>(std::min<std::int64_t>(places, 1LL << 31)));
        ranges[file] = {rank_after_tail(begin, end), 0, static_cast<double>(top - begin) / draws};
        std::transform(begin, end, begin, [&](auto rank) { return static_cast<std::uint32_t>(files) + 1 - rank; });
        std::reverse(begin, end);
        ranges[file].high = static_cast<std::int64_t>(files) + 1 - rank_after_tail(begin, end);
    }
    return ranges;
}

std::vector<RankRange> ranks_of_many(const std::vector<double>& means, const std::vector<double>& deviations,
                                     std::int64_t places) {
    const Above above(means, deviations);
    const auto count = static_cast<std::int64_t>(means.size());
    const auto line = above.quality_with(static_cast<double>(places));
    const auto rank = [&](double quality) {
        return std::clamp<std::int64_t>(std::lround(above(quality) + 0.5), 1, count);
    };
    std::vector<RankRange> ranges(means.size());
    for (std::size_t file = 0; file < means.size(); ++file) {
        const auto far = tail_deviation * deviations[file];
        const auto up = (line - means[file]) / std::max(1e-300, deviations[file]);
        ranges[file] = {rank(means[file] + far), rank(means[file] - far),
                        places >= count ? 1
                        : places > 0    ? std::erfc(up / std::sqrt(2.0)) / 2
                                        : 0};
    }
    return ranges;
}

}  // namespace solvers
