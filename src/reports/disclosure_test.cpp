#include "reports/disclosure.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <numeric>
#include <random>

namespace reports {
namespace {

using Rows = std::vector<std::vector<std::size_t>>;
using Counts = std::vector<std::vector<std::int64_t>>;
using Steps = std::vector<bool>;

constexpr bool small(std::int64_t count) { return count > 0 && count < smallest_told; }

// Everything that somebody might have counted who sees what is told and knows the total of each step: found by trying
// every table of nested counts there is. What comes out the same in all of them is known for certain.
class Oracle {
public:
    Oracle(const Nested& table, const Told& told) : table_(table), told_(told), steps_(table.counts.front().size()) {
        for (std::size_t step = 0; step < steps_; ++step) totals_.push_back(total(table.counts, step));
        tried_.assign(table.counts.size(), std::vector<std::int64_t>(steps_, 0));
        for (std::size_t row = 0; row < told.rows.size(); ++row)
            for (const auto group : told.rows[row]) row_of_[group] = row;
        try_groups(0);
    }
    // A small count, of a row or a single group, at a step or between two, that is the same in every table.
    bool knows_a_small_one() const {
        for (const auto& [what, seen] : seen_)
            if (seen.first == seen.second && small(seen.first)) return true;
        return false;
    }

private:
    static std::int64_t total(const Counts& counts, std::size_t step) {
        std::int64_t out = 0;
        for (const auto& group : counts) out += group[step];
        return out;
    }
    std::int64_t of_row(const Counts& counts, std::size_t row, std::size_t step) const {
        std::int64_t out = 0;
        for (const auto group : told_.rows[row]) out += counts[group][step];
        return out;
    }
    bool left_out(std::size_t group) const { return !row_of_.contains(group); }  // nobody is in it at any step

    bool last(std::size_t group) const {
        while (++group < table_.counts.size())
            if (!left_out(group)) return false;
        return true;
    }

    void try_groups(std::size_t group) {
        if (group == table_.counts.size()) return consistent() ? note() : void();
        if (left_out(group)) return try_groups(group + 1);
        const std::function<void(std::size_t)> try_step = [&](std::size_t step) {
            if (step == steps_) return try_groups(group + 1);
            std::int64_t most = step ? tried_[group][step - 1] : totals_[0], used = 0;
            for (std::size_t other = 0; other < group; ++other) used += tried_[other][step];
            const auto left = totals_[step] - used;
            if (left > most && last(group)) return;
            most = std::min(most, left);
            for (std::int64_t count = last(group) ? left : 0; count <= most; ++count) {
                tried_[group][step] = count;
                try_step(step + 1);
            }
            tried_[group][step] = 0;
        };
        try_step(0);
    }
    bool consistent() const {
        for (std::size_t step = 0; step < steps_; ++step) {
            if (total(tried_, step) != totals_[step]) return false;
            for (std::size_t row = 0; told_.steps[step] && row < told_.rows.size(); ++row)
                if (of_row(tried_, row, step) != of_row(table_.counts, row, step)) return false;
        }
        return true;
    }
    void see(const std::string& what, std::int64_t count) {
        const auto [at, is_new] = seen_.emplace(what, std::pair(count, count));
        at->second = {std::min(at->second.first, count), std::max(at->second.second, count)};
    }
    void see_all(const std::string& what, const std::function<std::int64_t(std::size_t)>& at) {
        for (std::size_t step = 0; step < steps_; ++step) {
            see(what + std::to_string(step), at(step));
            for (std::size_t later = step + 1; later < steps_; ++later)
                see(what + std::to_string(step) + "-" + std::to_string(later), at(step) - at(later));
        }
    }
    void note() {
        for (std::size_t row = 0; row < told_.rows.size(); ++row)
            if (told_.rows[row] != std::vector{table_.untold.value_or(99)})
                see_all("row" + std::to_string(row) + ":", [&](std::size_t step) { return of_row(tried_, row, step); });
        for (std::size_t group = 0; group < tried_.size(); ++group)
            if (!left_out(group) && table_.untold != group)
                see_all("group" + std::to_string(group) + ":", [&](std::size_t step) { return tried_[group][step]; });
    }

    const Nested& table_;
    const Told& told_;
    std::size_t steps_;
    std::vector<std::int64_t> totals_;
    Counts tried_;
    std::map<std::size_t, std::size_t> row_of_;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> seen_;
};

Nested some_table(std::mt19937& random, std::size_t groups, std::size_t steps, std::int64_t most) {
    Nested out;
    for (std::size_t group = 0; group < groups; ++group) {
        std::vector<std::int64_t> counts;
        auto count = static_cast<std::int64_t>(random() % static_cast<std::size_t>(most + 1));
        for (std::size_t step = 0; step < steps; ++step) {
            counts.push_back(count);
            if (random() % 2) count -= static_cast<std::int64_t>(random() % static_cast<std::size_t>(count + 1));
        }
        out.counts.push_back(std::move(counts));
    }
    if (random() % 3 == 0) out.untold = groups - 1;
    return out;
}

TEST(Disclosure, tells_all_of_a_table_without_small_groups) {
    const auto told = what_may_be_told({{{50, 20, 10}, {30, 15, 8}}, {}}, Together::smallest);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->rows, (Rows{{0}, {1}}));
    EXPECT_EQ(told->steps, (Steps{true, true, true}));
}

TEST(Disclosure, puts_a_group_of_three_together_with_the_next_smallest) {
    const auto told = what_may_be_told({{{40, 20}, {3, 0}, {30, 12}}, {}}, Together::smallest);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->rows, (Rows{{0}, {1, 2}}));
    EXPECT_EQ(told->steps, (Steps{true, true}));
}

TEST(Disclosure, puts_neighbours_on_a_scale_together) {
    const auto told = what_may_be_told({{{2, 0}, {30, 12}, {40, 20}, {9, 0}, {1, 0}}, {}}, Together::neighbours);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->rows, (Rows{{0, 1}, {2}, {3, 4}}));
    EXPECT_EQ(told->steps, (Steps{true, true}));
}

TEST(Disclosure, withholds_a_step_from_which_those_who_left_could_be_counted) {
    const auto told = what_may_be_told({{{50, 48, 20}, {30, 30, 10}}, {}}, Together::smallest);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->steps, (Steps{true, false, true})) << "two of the first group left";
}

TEST(Disclosure, tells_nothing_where_all_groups_are_small) {
    EXPECT_FALSE(what_may_be_told({{{3, 1}, {4, 0}}, {}}, Together::smallest));
    EXPECT_FALSE(what_may_be_told({{}, {}}, Together::smallest));
    EXPECT_FALSE(what_may_be_told({{{30, 10}}, {}}, Together::smallest)) << "one group tells nothing";
}

TEST(Disclosure, may_say_how_few_told_nothing) {
    const auto told = what_may_be_told({{{20, 10}, {30, 15}, {2, 1}}, 2}, Together::smallest);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->rows, (Rows{{1}, {0}, {2}})) << "the largest first, those of whom nothing is known last";
    EXPECT_EQ(told->steps, (Steps{true, true}));
}

TEST(Disclosure, lets_no_small_group_be_worked_out_from_what_is_told_and_the_totals) {
    std::mt19937 random(11);
    int told_at_all = 0, withheld = 0, together = 0;
    for (int round = 0; round < 600; ++round) {
        const auto groups = 2 + random() % 2, steps = 2 + random() % 2;
        const auto table = some_table(random, groups, steps, groups == 2 ? 14 : 9);
        for (const auto how : {Together::smallest, Together::neighbours}) {
            const auto told = what_may_be_told(table, how);
            if (!told) continue;
            ++told_at_all;
            withheld += std::count(told->steps.begin(), told->steps.end(), false) ? 1 : 0;
            together += told->rows.size() < table.counts.size() ? 1 : 0;
            EXPECT_FALSE(Oracle(table, *told).knows_a_small_one()) << ::testing::PrintToString(table.counts);
        }
    }
    EXPECT_GT(std::min({told_at_all, withheld, together}), 60) << "each is tried often enough to mean something";
}

TEST(Disclosure, would_be_caught_by_this_oracle) {
    const Nested table{{{9, 6}, {8, 8}}, {}};
    EXPECT_TRUE(Oracle(table, {{{0}, {1}}, {true, true}}).knows_a_small_one()) << "three have left";
    const Nested pinned{{{5, 3, 0}, {10, 10, 10}}, {}};
    EXPECT_TRUE(Oracle(pinned, {{{0}, {1}}, {true, false, true}}).knows_a_small_one()) << "13 less 10";
}

}  // namespace
}  // namespace reports
