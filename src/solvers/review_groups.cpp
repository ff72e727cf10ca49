#include "solvers/review_groups.hpp"

#include <algorithm>
#include <numeric>

namespace solvers {
namespace {

constexpr std::uint32_t nowhere = ~0U;

std::uint32_t root_of(std::vector<std::uint32_t>& above, std::uint32_t node) {
    while (above[node] != node) node = above[node] = above[above[node]];
    return node;
}

// For each file, a number that it has in common with those it is connected to.
std::vector<std::uint32_t> roots(const Reviews& reviews) {
    std::vector<std::uint32_t> above(reviews.files + reviews.reviewers);
    std::iota(above.begin(), above.end(), 0U);
    for (const auto& review : reviews.scores) {
        const auto one = root_of(above, review.file), other = root_of(above, reviews.files + review.reviewer);
        above[std::max(one, other)] = std::min(one, other);
    }
    for (std::uint32_t node = 0; node < above.size(); ++node) above[node] = root_of(above, node);
    return above;
}

}  // namespace

std::vector<ReviewGroup> groups_of(const Reviews& reviews, double mean) {
    auto scores = reviews.scores;
    std::sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) {
        return a.file != b.file ? a.file < b.file : a.reviewer < b.reviewer;
    });
    const auto root = roots(reviews);
    std::vector<ReviewGroup> groups;
    std::vector<std::uint32_t> group_at(root.size(), nowhere), place(reviews.reviewers, nowhere);
    for (std::size_t at = 0; at < scores.size(); ++at) {
        const auto& [file, reviewer, score] = scores[at];
        auto& number = group_at[root[file]];
        if (number == nowhere) {
            number = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        auto& group = groups[number];
        if (group.files.empty() || group.files.back() != file) {
            group.files.push_back(file);
            group.first.push_back(group.first.back());
        }
        if (place[reviewer] == nowhere) {
            place[reviewer] = static_cast<std::uint32_t>(group.reviewers.size());
            group.reviewers.push_back(reviewer);
        }
        group.cells.push_back({place[reviewer], score - mean});
        ++group.first.back();
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto& a, const auto& b) { return a.files.size() > b.files.size(); });
    return groups;
}

}  // namespace solvers
