// The spreadsheet of reviews for `spark solve calibrate`: one score a reviewer and file, criteria put together.
#pragma once
#include <string>
#include <vector>

#include "solvers/calibration.hpp"

namespace cli {

struct SolveReviews {
    std::vector<std::string> files, reviewers;  // by id, as they are numbered
    solvers::Reviews reviews;
    std::vector<double> raw;  // of each file: the mean of its reviews' mean scores, as they came
    std::size_t refused = 0;  // lines passed over
};

// A criterion that all score lower than another says nothing about those who scored only that one: each score counts by
// how far it is from its criterion's mean. Tells on stderr which lines are passed over and why.
SolveReviews read_reviews(const std::string& path);

}  // namespace cli
