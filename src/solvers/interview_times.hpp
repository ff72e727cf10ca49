// At which slot each team is interviewed: the first half of a plan of interviews.
#pragma once

#include "solvers/interviews.hpp"

namespace solvers {

struct InterviewTimes {
    std::vector<std::optional<std::uint32_t>> slots;  // of each team
    std::int64_t placed = 0, bound = 0;
};

// Such that enough people can sit at each, as many days allow.
InterviewTimes interview_times(const InterviewProblem& problem);

}  // namespace solvers
