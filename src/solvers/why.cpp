#include <algorithm>

#include "solvers/assignment.hpp"

namespace solvers {

Why why(const AssignmentProblem& problem, const Assignment& assignment, std::uint32_t fit) {
    const auto& chosen = problem.fits[fit];
    std::vector<std::uint32_t> better;
    Why told;
    for (std::uint32_t at = 0; at < problem.fits.size(); ++at) {
        const auto& other = problem.fits[at];
        if (other.file != chosen.file) continue;
        ++told.among;
        if (other.score > chosen.score) better.push_back(at);
    }
    told.place = static_cast<std::uint32_t>(better.size()) + 1;
    std::erase_if(better, [&](auto at) {
        return std::find(assignment.chosen.begin(), assignment.chosen.end(), at) != assignment.chosen.end();
    });
    std::sort(better.begin(), better.end(), [&](auto a, auto b) {
        const auto &one = problem.fits[a], &other = problem.fits[b];
        if (one.score != other.score) return one.score > other.score;
        return problem.readers[one.reader].id < problem.readers[other.reader].id;
    });
    for (const auto at : better) {
        const auto reader = problem.fits[at].reader;
        told.better.push_back(reader);
        if (assignment.loads[reader] >= problem.readers[reader].most) told.full.push_back(reader);
    }
    return told;
}

}  // namespace solvers
