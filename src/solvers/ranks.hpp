// Where files may stand among each other, from what is known of each: ranks nine times in ten, and chances for the top.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace solvers {

struct RankRange {
    std::int64_t low = 1, high = 1;
    double chance = 0;  // to be among the first `places`
};

// By as many draws of all qualities as `draws` says; `draw` fills the vector that it gets.
std::vector<RankRange> ranks_by_draws(std::size_t files, int draws, std::int64_t places,
                                      const std::function<void(std::vector<double>&)>& draw);

// For so many files that the number above a given quality hardly varies: a file's rank is then as uncertain as its own
// quality, each normal with this mean and deviation, and errors of different files need not go together.
std::vector<RankRange> ranks_of_many(const std::vector<double>& means, const std::vector<double>& deviations,
                                     std::int64_t places);

// 1 for the largest; equal ones share the first of their ranks.
std::vector<std::int64_t> ranks_of(const std::vector<double>& values);

}  // namespace solvers
