#include "solvers/choice.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <random>

namespace solvers {
namespace {

ChoiceProblem problem_by_chance(std::mt19937& random) {
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    ChoiceProblem problem;
    const int files = 1 + upto(9);
    for (int at = 0; at < files; ++at) problem.files.push_back({"F" + std::to_string(at), upto(30) - 3});
    problem.places = 1 + upto(5);
    const int limits = upto(4);
    for (int at = 0; at < limits; ++at) {
        ChoiceLimit limit;
        const bool counts = upto(2) > 0;
        for (int file = 0; file < files; ++file) limit.brings.push_back(counts ? upto(1) : upto(6));
        if (upto(1)) limit.at_most = upto(counts ? 3 : 14);
        if (!limit.at_most || upto(2) == 0) limit.at_least = upto(static_cast<int>(limit.at_most.value_or(3)));
        problem.limits.push_back(limit);
    }
    return problem;
}

struct Tried {
    std::int64_t filled = -1, total = 0;  // -1: nothing keeps the limits
};
Tried by_trying(const ChoiceProblem& problem) {
    Tried best;
    for (unsigned set = 0; set < 1U << problem.files.size(); ++set) {
        if (std::popcount(set) > problem.places) continue;
        std::int64_t total = 0;
        std::vector<std::int64_t> sums(problem.limits.size());
        for (std::size_t file = 0; file < problem.files.size(); ++file) {
            if (!(set >> file & 1)) continue;
            total += problem.files[file].score;
            for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += problem.limits[at].brings[file];
        }
        bool kept = true;
        for (std::size_t at = 0; at < sums.size(); ++at)
            kept = kept && sums[at] >= problem.limits[at].at_least.value_or(sums[at]) &&
                   sums[at] <= problem.limits[at].at_most.value_or(sums[at]);
        const Tried found{std::popcount(set), total};
        if (kept && std::pair(found.filled, found.total) > std::pair(best.filled, best.total)) best = found;
        if (kept && best.filled < 0) best = found;
    }
    return best;
}

TEST(Choice, is_the_best_of_all_that_can_be_tried) {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const auto problem = problem_by_chance(random);
        const auto expected = by_trying(problem);
        const auto found = choose(problem);
        ASSERT_EQ(found.possible, expected.filled >= 0) << round;
        if (!found.possible) continue;
        ASSERT_EQ(static_cast<std::int64_t>(found.chosen.size()), expected.filled) << round;
        ASSERT_EQ(found.total, expected.total) << round;
        ASSERT_EQ(found.bound, found.total) << round;
        ASSERT_TRUE(found.optimal) << round;
    }
}

TEST(Choice, limits_named_as_too_much_forbid_it_and_none_of_them_can_be_left_out) {
    std::mt19937 random(11);
    int seen = 0;
    for (int round = 0; round < 300; ++round) {
        auto problem = problem_by_chance(random);
        const auto found = choose(problem);
        const auto wanted = std::min(problem.places, static_cast<std::int64_t>(problem.files.size()));
        const auto falls_short = [&](const ChoiceProblem& of) {
            return found.possible ? by_trying(of).filled < wanted : by_trying(of).filled < 0;
        };
        if (found.too_much.empty()) {
            ASSERT_FALSE(falls_short(problem)) << round;
            continue;
        }
        ++seen;
        ChoiceProblem named = problem;
        named.limits.clear();
        for (const auto at : found.too_much) named.limits.push_back(problem.limits[at]);
        ASSERT_TRUE(falls_short(named)) << round;
        for (std::size_t at = 0; at < named.limits.size(); ++at) {
            auto without = named;
            without.limits.erase(without.limits.begin() + static_cast<std::ptrdiff_t>(at));
            ASSERT_FALSE(falls_short(without)) << round;
        }
    }
    EXPECT_GT(seen, 15);
}

TEST(Choice, a_file_that_gives_way_is_told_beside_the_one_that_a_limit_brings_in) {
    ChoiceProblem problem{{{"ana", 9}, {"bo", 8}, {"cy", 7}, {"di", 2}}, 2, {{{0, 0, 0, 1}, 1, {}}}};
    const auto found = choose(problem);
    EXPECT_EQ(found.chosen, (std::vector<std::uint32_t>{0, 3}));
    EXPECT_EQ(found.without_limits - found.total, 6);
    ASSERT_EQ(found.swaps.size(), 1U);
    EXPECT_EQ(found.swaps[0].in, 3U);
    EXPECT_EQ(found.swaps[0].out, 1U);
    EXPECT_EQ(found.swaps[0].limits, std::vector<std::uint32_t>{0});
}

TEST(Choice, the_order_of_the_files_means_nothing) {
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        auto problem = problem_by_chance(random);
        const auto names = [](const ChoiceProblem& of, const Choice& found) {
            std::vector<std::string> out;
            for (const auto at : found.chosen) out.push_back(of.files[at].id);
            return out;
        };
        const auto once = names(problem, choose(problem));
        std::reverse(problem.files.begin(), problem.files.end());
        for (auto& limit : problem.limits) std::reverse(limit.brings.begin(), limit.brings.end());
        ASSERT_EQ(names(problem, choose(problem)), once) << round;
    }
}

// The best total of each number of files and sum of desks, file by file.
std::int64_t by_counting(const std::vector<std::int64_t>& scores, const std::vector<std::int32_t>& desks,
                         std::size_t places, std::size_t most) {
    constexpr std::int64_t never = -1;
    std::vector<std::vector<std::int64_t>> best(places + 1, std::vector<std::int64_t>(most + 1, never));
    best[0][0] = 0;
    for (std::size_t file = 0; file < scores.size(); ++file)
        for (std::size_t count = places; count-- > 0;)
            for (std::size_t sum = 0; sum + static_cast<std::size_t>(desks[file]) <= most; ++sum)
                if (auto& then = best[count + 1][sum + static_cast<std::size_t>(desks[file])];
                    best[count][sum] != never)
                    then = std::max(then, best[count][sum] + scores[file]);
    return *std::max_element(best[places].begin(), best[places].end());
}

// So large that most files are held where the relaxation has them.
TEST(Choice, of_some_hundred_files_within_a_sum_of_desks_is_the_best_that_counting_every_sum_finds) {
    std::mt19937 random(13);
    for (int round = 0; round < 20; ++round) {
        ChoiceProblem problem;
        problem.places = 20;
        problem.limits.push_back({{}, {}, 70});
        std::vector<std::int64_t> scores;
        for (int at = 0; at < 400; ++at) {
            problem.limits[0].brings.push_back(1 + static_cast<std::int32_t>(random() % 12));
            scores.push_back(problem.limits[0].brings.back() * 40 + static_cast<std::int64_t>(random() % 300));
            problem.files.push_back({std::to_string(at), scores.back()});
        }
        const auto found = choose(problem);
        ASSERT_EQ(found.total, by_counting(scores, problem.limits[0].brings, 20, 70)) << round;
        ASSERT_TRUE(found.optimal) << round;
    }
}

// Where limits are of one kind alone (at most so many of each sector), to take the best that still fits is the best
// there is (a partition matroid), so that a large choice can be held against it.
TEST(Choice, of_sixty_thousand_files_is_as_good_as_the_greedy_one_where_that_is_proved_the_best) {
    std::mt19937 random(5);
    ChoiceProblem problem;
    constexpr std::size_t sectors = 12;
    constexpr std::int64_t each = 40;
    problem.places = 450;
    problem.limits.resize(sectors);
    std::vector<std::size_t> sector_of;
    for (int at = 0; at < 60'000; ++at) {
        sector_of.push_back(std::min<std::size_t>(random() % sectors, random() % sectors));
        problem.files.push_back({std::to_string(at), static_cast<std::int64_t>(random() % 5'000)});
        for (std::size_t sector = 0; sector < sectors; ++sector)
            problem.limits[sector].brings.push_back(sector == sector_of.back());
    }
    for (auto& limit : problem.limits) limit.at_most = each;
    std::vector<std::size_t> order(problem.files.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return problem.files[a].score > problem.files[b].score; });
    std::map<std::size_t, std::int64_t> taken;
    std::int64_t total = 0, count = 0;
    for (const auto file : order)
        if (count < problem.places && taken[sector_of[file]] < each)
            ++taken[sector_of[file]], ++count, total += problem.files[file].score;
    const auto found = choose(problem);
    EXPECT_EQ(static_cast<std::int64_t>(found.chosen.size()), count);
    EXPECT_EQ(found.total, total);
    EXPECT_TRUE(found.optimal);
}

}  // namespace
}  // namespace solvers
