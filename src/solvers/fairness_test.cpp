// The fair mode against trying everything: the worst file first, then the total, both proved.
#include <gtest/gtest.h>

#include "solvers/assignment.hpp"
#include "solvers/puzzle.hpp"

namespace solvers {
namespace {

void expect_the_fairest(AssignmentProblem problem, int round) {
    problem.incomplete = Incomplete::taken;
    problem.aim = Aim::worst_file_first;
    const auto found = assign(problem);
    EXPECT_EQ(worth_of(problem, found), ByTrying(problem).best) << "round " << round;
    EXPECT_TRUE(found.optimal) << "round " << round;
}

}  // namespace

TEST(Fairness, small_ones_are_as_fair_as_trying_everything_finds) {
    std::mt19937 random(2018);
    for (int round = 0; round < 1'000; ++round) expect_the_fairest(puzzle(random, {}), round);
}

TEST(Fairness, two_or_three_reads_of_few_scarce_reviewers_are_shared_fairly) {
    std::mt19937 random(2019);
    for (int round = 0; round < 500; ++round)
        expect_the_fairest(puzzle(random, {.files = 5, .readers = 4, .most = 4, .pairs = 90, .worst = 0, .best = 20}),
                           round);
}

TEST(Fairness, so_are_hundreds_with_up_to_sixteen_pairs) {
    std::mt19937 random(2025);
    for (int round = 0; round < 300; ++round)
        expect_the_fairest(puzzle(random, {.fewest = 3, .pairs = 95, .worst = 0, .best = 50}), round);
}

TEST(Fairness, what_stands_is_kept_before_the_worst_file_is_raised) {
    std::mt19937 random(2020);
    for (int round = 0; round < 500; ++round) {
        auto problem = puzzle(random, {});
        for (std::uint32_t at = 0; at < problem.fits.size(); ++at)
            if (random() % 4 == 0) problem.kept.push_back(at);
        expect_the_fairest(problem, round);
    }
}

}  // namespace solvers
