// A small generator of numbers for invented worlds: the same seed gives the same world on every machine.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace demo {

// SplitMix64: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with the
// finishing constants of D. Stafford's variant 13. Not for secrets.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    // A stream of its own for each index, so that the thousandth startup needs none of those before it.
    Random(std::uint64_t seed, std::uint64_t index) : state_(seed) { state_ = next() ^ (index * golden); }

    std::uint64_t next() {
        std::uint64_t z = state_ += golden;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    // 0 to n - 1; n from 1 to 2^32. The bias stays under n / 2^32.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(((next() >> 32) * n) >> 32); }
    std::int64_t between(std::int64_t first, std::int64_t last) {
        return first + static_cast<std::int64_t>(below(static_cast<std::size_t>(last - first + 1)));
    }
    bool percent(std::size_t chance) { return below(100) < chance; }

    template <class T, std::size_t N> const T& of(const std::array<T, N>& list) { return list[below(N)]; }
    template <class T> const T& of(std::span<const T> list) { return list[below(list.size())]; }

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
    std::uint64_t state_;
};

}  // namespace demo
