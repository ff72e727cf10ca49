#include "reviews/reading_time.hpp"

#include <gtest/gtest.h>

namespace reviews {
namespace {

constexpr std::int64_t anna = 1, ben = 2;

Reading reading(std::int64_t reviewer, std::int64_t begun, std::int64_t finished) {  // minutes
    return {reviewer, {begun * 60'000'000}, {finished * 60'000'000}};
}
using Seconds = std::vector<std::int64_t>;

TEST(ReadingTime, is_from_the_first_score_to_the_end_where_nothing_came_before) {
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112)}), Seconds{12 * 60});
}

TEST(ReadingTime, goes_on_from_the_file_before_in_one_sitting) {
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112), reading(anna, 120, 125)}), (Seconds{12 * 60, 13 * 60}));
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112), reading(anna, 142, 145)}), (Seconds{12 * 60, 33 * 60}));
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112), reading(anna, 143, 145)}), (Seconds{12 * 60, 2 * 60}))
        << "more than half an hour later is another sitting";
}

TEST(ReadingTime, of_files_begun_together_is_counted_once) {
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112), reading(anna, 101, 115)}), (Seconds{12 * 60, 3 * 60}));
}

TEST(ReadingTime, left_lying_overnight_counts_as_an_hour) {
    EXPECT_EQ(reading_seconds({reading(anna, 100, 1000)}), Seconds{3600});
}

TEST(ReadingTime, of_one_does_not_touch_that_of_another) {
    EXPECT_EQ(reading_seconds({reading(anna, 100, 112), reading(ben, 113, 115)}), (Seconds{12 * 60, 2 * 60}));
}

TEST(ReadingTime, in_the_median_is_rounded_up_to_minutes) {
    EXPECT_EQ(median_minutes({}), std::nullopt);
    EXPECT_EQ(median_minutes({61}), 2);
    EXPECT_EQ(median_minutes({60, 3600, 180}), 3);
}

}  // namespace
}  // namespace reviews
