// Assignments against trying everything, in any order of what is given, and where not everything can be done.
#include "solvers/assignment.hpp"

#include <gtest/gtest.h>

#include "solvers/puzzle.hpp"

namespace solvers {
namespace {

// Fits as they read, so that answers can be compared whatever the numbers of files and readers.
std::vector<std::string> in_words(const AssignmentProblem& problem, const Assignment& found) {
    std::vector<std::string> words;
    for (const auto at : found.chosen) {
        const auto& fit = problem.fits[at];
        words.push_back(problem.files[fit.file].id + " " + problem.readers[fit.reader].id);
    }
    return words;
}

AssignmentProblem shuffled(const AssignmentProblem& problem, std::mt19937& random) {
    AssignmentProblem other = problem;
    std::vector<std::uint32_t> files(problem.files.size()), readers(problem.readers.size());
    std::iota(files.begin(), files.end(), 0U);
    std::iota(readers.begin(), readers.end(), 0U);
    std::shuffle(files.begin(), files.end(), random);
    std::shuffle(readers.begin(), readers.end(), random);
    for (std::size_t at = 0; at < files.size(); ++at) other.files[files[at]] = problem.files[at];
    for (std::size_t at = 0; at < readers.size(); ++at) other.readers[readers[at]] = problem.readers[at];
    for (auto& fit : other.fits) fit = {files[fit.file], readers[fit.reader], fit.score};
    std::shuffle(other.fits.begin(), other.fits.end(), random);
    return other;
}

void expect_the_best(AssignmentProblem problem, int round) {
    problem.incomplete = Incomplete::taken;
    const auto found = assign(problem);
    EXPECT_EQ(worth_of(problem, found), ByTrying(problem).best) << "round " << round;
    EXPECT_TRUE(found.optimal) << "round " << round;
    EXPECT_EQ(found.bound, found.total) << "round " << round;
}

// What the wanting ask for, less what those who may serve them can give.
std::int64_t missing_of(const AssignmentProblem& problem, const std::vector<std::uint32_t>& wanting,
                        TooLittle::For lacking) {
    const bool files = lacking == TooLittle::For::files;
    std::vector<std::int64_t> pairs(files ? problem.readers.size() : problem.files.size());
    std::int64_t missing = 0;
    for (const auto one : wanting) {
        missing += files ? problem.files[one].reads : problem.readers[one].least;
        for (const auto& fit : problem.fits)
            if ((files ? fit.file : fit.reader) == one) ++pairs[files ? fit.reader : fit.file];
    }
    for (std::size_t at = 0; at < pairs.size(); ++at)
        missing -= std::min<std::int64_t>(pairs[at], files ? problem.readers[at].most : problem.files[at].reads);
    return missing;
}

void expect_a_smallest_reason(const AssignmentProblem& problem, const TooLittle& reason) {
    const bool files = reason.lacking == TooLittle::For::files;
    const auto wanting = files ? reason.files : reason.readers;
    EXPECT_EQ(missing_of(problem, wanting, reason.lacking), reason.wanted - reason.possible);
    EXPECT_GT(reason.wanted, reason.possible);
    for (std::size_t at = 0; at < wanting.size(); ++at) {
        auto fewer = wanting;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        EXPECT_LE(missing_of(problem, fewer, reason.lacking), 0) << "it would do without one of them";
    }
}

}  // namespace

TEST(Assignment, thousands_of_small_ones_are_as_good_as_trying_everything_finds) {
    std::mt19937 random(2013);
    for (int round = 0; round < 3'000; ++round) expect_the_best(puzzle(random, {}), round);
}

TEST(Assignment, so_are_hundreds_with_up_to_sixteen_pairs) {
    std::mt19937 random(2024);
    for (int round = 0; round < 600; ++round) expect_the_best(puzzle(random, {.fewest = 3, .pairs = 90}), round);
}

TEST(Assignment, what_stands_is_changed_as_little_as_can_be) {
    std::mt19937 random(2014);
    for (int round = 0; round < 2'000; ++round) {
        auto problem = puzzle(random, {});
        for (std::uint32_t at = 0; at < problem.fits.size(); ++at)
            if (random() % 3 == 0) problem.kept.push_back(at);
        expect_the_best(problem, round);
    }
}

TEST(Assignment, equal_scores_change_nothing_of_that) {
    std::mt19937 random(2015);
    for (int round = 0; round < 1'000; ++round) expect_the_best(puzzle(random, {.worst = 1, .best = 2}), round);
}

TEST(Assignment, the_order_of_what_is_given_means_nothing) {
    std::mt19937 random(2016);
    for (int round = 0; round < 300; ++round) {
        auto problem = puzzle(random, {.files = 12, .readers = 8, .reads = 2, .most = 4, .worst = 0, .best = 3});
        problem.incomplete = Incomplete::taken;
        const auto other = shuffled(problem, random);
        EXPECT_EQ(in_words(problem, assign(problem)), in_words(other, assign(other))) << round;
    }
}

TEST(Assignment, what_cannot_be_done_is_refused_with_a_reason_that_needs_each_of_its_files) {
    std::mt19937 random(2017);
    int refused = 0;
    for (int round = 0; round < 2'000; ++round) {
        const auto problem = puzzle(random, {.files = 5, .readers = 4, .pairs = 60});
        const auto found = assign(problem);
        const auto best = *ByTrying(problem).best;
        std::int64_t wanted = 0;
        for (const auto& file : problem.files) wanted += file.reads;
        EXPECT_EQ(found.reason.has_value(), best[0] < wanted || best[1] < 0) << round;
        if (!found.reason) continue;
        ++refused;
        EXPECT_TRUE(found.chosen.empty());
        expect_a_smallest_reason(problem, *found.reason);
    }
    EXPECT_GT(refused, 500);
    EXPECT_LT(refused, 1'900);
}

TEST(Assignment, two_files_that_only_one_busy_reviewer_may_read_are_named) {
    const AssignmentProblem problem{{{"Cap Horn", 1}, {"Helio", 2}, {"Marée", 2}},
                                    {{"Ana", 0, 1}, {"Bruno", 0, 9}, {"Chloé", 0, 9}},
                                    {{0, 1, 5}, {1, 0, 3}, {1, 1, 3}, {2, 0, 4}, {2, 1, 1}}};
    const auto found = assign(problem);
    ASSERT_TRUE(found.reason);
    EXPECT_EQ(found.reason->files, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(found.reason->readers, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(found.reason->wanted, 4);
    EXPECT_EQ(found.reason->possible, 3);
}

TEST(Assignment, a_line_tells_who_would_have_fitted_better_and_was_full) {
    const AssignmentProblem problem{{{"Helio", 1}, {"Marée", 1}},
                                    {{"Ana", 0, 1}, {"Bruno", 0, 1}, {"Chloé", 0, 1}},
                                    {{0, 0, 9}, {0, 1, 8}, {0, 2, 1}, {1, 0, 9}, {1, 2, 2}}};
    const auto found = assign(problem);
    EXPECT_EQ(found.total, 17);
    ASSERT_EQ(found.chosen, (std::vector<std::uint32_t>{1, 3}));
    const auto told = why(problem, found, 1);
    EXPECT_EQ(told.place, 2U);
    EXPECT_EQ(told.among, 3U);
    EXPECT_EQ(told.better, std::vector<std::uint32_t>{0});
    EXPECT_EQ(told.full, std::vector<std::uint32_t>{0});
}

}  // namespace solvers
