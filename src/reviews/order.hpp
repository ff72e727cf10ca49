// An order of each reader's own, so that no file is always read first or last; the same whenever it is asked for.
#pragma once
#include <cstdint>

namespace reviews {

// SplitMix64 (Steele, Lea, Flood 2014) of both: as good as random, and nobody can choose it.
constexpr std::uint64_t own_order(std::int64_t reader, std::int64_t file) {
    auto x = static_cast<std::uint64_t>(reader) * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(file);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

}  // namespace reviews
