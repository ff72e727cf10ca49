// Items in the order of a small key, by counting: as many steps as there are items and keys, whatever their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace solvers {

// Stable: what has the same key stays in its order. Keys are from 0 to keys - 1.
template <class Item, class Key>
std::vector<Item> counted_out(const std::vector<Item>& items, std::size_t keys, Key key) {
    std::vector<std::uint32_t> next(keys + 1);
    std::vector<Item> sorted(items.size());
    for (const auto& item : items) ++next[key(item) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (const auto& item : items) sorted[next[key(item)]++] = item;
    return sorted;
}

}  // namespace solvers
