#include "solvers/quantiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace solvers {
namespace {

std::optional<std::int64_t> of(std::vector<std::int64_t> values, std::int64_t thousandths) {
    return quantile(values, thousandths);
}

TEST(Quantiles, of_nothing_there_is_none) { EXPECT_EQ(of({}, 500), std::nullopt); }

TEST(Quantiles, are_values_that_were_measured) {
    EXPECT_EQ(of({7}, 500), 7);
    EXPECT_EQ(of({7}, 900), 7);
    EXPECT_EQ(of({9, 1}, 500), 1);
    EXPECT_EQ(of({9, 1, 5}, 500), 5);
    EXPECT_EQ(of({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 900), 9);
    EXPECT_EQ(of({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 1000), 10);
    EXPECT_EQ(of({3, 3, 3, 1000000}, 500), 3);
}

TEST(Quantiles, are_as_counted_by_hand) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::int64_t> values(1 + random() % 40);
        for (auto& value : values) value = static_cast<std::int64_t>(random() % 12);
        for (const std::int64_t thousandths : {1, 250, 500, 900, 1000}) {
            std::int64_t expected = 0;
            while (1000 * std::count_if(values.begin(), values.end(), [&](auto v) { return v <= expected; }) <
                   thousandths * static_cast<std::int64_t>(values.size()))
                ++expected;
            EXPECT_EQ(of(values, thousandths), expected);
        }
    }
}

}  // namespace
}  // namespace solvers
