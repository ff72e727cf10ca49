// Files and readers as a Transport in which everything adds up: readers who stay idle, and reads that nobody gives.
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/assignment.hpp"
#include "solvers/coverage.hpp"
#include "solvers/transport.hpp"

namespace solvers {

// Files and readers in the order of their ids, so that the order in which they came means nothing.
struct InOrder {
    explicit InOrder(const AssignmentProblem& problem);

    std::vector<std::uint32_t> files, readers;  // row or column -> index in the problem
    std::vector<std::uint32_t> fit;             // pair -> index in the problem
    std::vector<std::int32_t> least;            // of each column
    Transport reads;                            // supply: reads wanted; demand: the readers' most
};

// Without gain: a row "idle" takes the places that readers need not fill, and, as far as the coverage lacks something,
// a column "nobody" and a row "missing" take what stays undone. A reader takes exactly as much as may come to it. The
// pairs of a file begin as they do in `reads`; the one to "nobody" is the last of them.
Transport balanced(const InOrder& order, const Coverage& coverage);

}  // namespace solvers
