// Reviews in groups that share no file and no reviewer, laid out file by file.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/calibration.hpp"

namespace solvers {

struct ReviewGroup {
    struct Cell {
        std::uint32_t reviewer = 0;  // in this group
        double score = 0;            // less the mean of all scores
    };
    std::vector<std::uint32_t> files, reviewers;  // here -> in the reviews
    std::vector<std::uint32_t> first{0};          // cells of file i: first[i] .. first[i + 1] - 1
    std::vector<Cell> cells;
};

// The largest first.
std::vector<ReviewGroup> groups_of(const Reviews& reviews, double mean);

}  // namespace solvers
