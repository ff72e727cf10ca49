#include "offers/next_on_list.hpp"

#include <gtest/gtest.h>

namespace offers {
namespace {

Waits waits(std::int64_t id, const std::string& name, std::int64_t desks) { return {id, name, desks}; }

TEST(NextOnList, is_the_first_that_fits_and_whoever_is_passed_over_is_told_why) {
    const std::vector<Waits> list{waits(1, "Quintal", 5), waits(2, "Cartable", 3), waits(3, "Ricochet", 2)};
    const auto next = next_on_list(list, {1, 3});
    EXPECT_EQ(next.at, 1U);
    ASSERT_EQ(next.skipped.size(), 1U);
    EXPECT_EQ(next.skipped[0].startup, "Quintal");
    EXPECT_EQ(in_words(next.skipped[0], core::Language::en), "needs 5 desks, 3 free");
    EXPECT_EQ(in_words(next.skipped[0], core::Language::fr), "demande 5 bureaux, 3 libres");
    EXPECT_EQ(in_words(next.skipped[0], core::Language::pt), "precisa de 5 mesas, 3 livres");
}

TEST(NextOnList, is_nobody_where_no_place_is_free_and_then_nobody_is_passed_over) {
    const auto next = next_on_list({waits(1, "Quintal", 5)}, {0, 3});
    EXPECT_EQ(next.at, std::nullopt);
    EXPECT_EQ(next.skipped.size(), 0U);
}

TEST(NextOnList, is_nobody_where_nobody_fits) {
    const auto next = next_on_list({waits(1, "Quintal", 5), waits(2, "Cartable", 4)}, {2, 3});
    EXPECT_EQ(next.at, std::nullopt);
    EXPECT_EQ(next.skipped.size(), 2U);
    EXPECT_EQ(next_on_list({}, {2, 3}).at, std::nullopt);
}

TEST(NextOnList, heeds_no_limit_that_is_not_set) {
    EXPECT_EQ(next_on_list({waits(1, "Quintal", 500)}, {}).at, 0U);
    EXPECT_EQ(next_on_list({waits(1, "Quintal", 500)}, {{}, 3}).at, std::nullopt);
    EXPECT_EQ(next_on_list({waits(1, "Quintal", 3)}, {{}, 3}).at, 0U) << "the last desks are as good as others";
}

TEST(NextOnList, passes_over_whom_the_house_has_moved_in_pencil_and_whom_the_rules_turn_away) {
    auto moved = waits(1, "Quintal", 2), away = waits(2, "Cartable", 2);
    moved.moved = true;
    away.eligible = false;
    const auto next = next_on_list({moved, away, waits(3, "Ricochet", 2)}, {1, 10});
    EXPECT_EQ(next.at, 2U);
    ASSERT_EQ(next.skipped.size(), 2U);
    EXPECT_EQ(in_words(next.skipped[0], core::Language::en), "moved on the board, in pencil");
    EXPECT_EQ(in_words(next.skipped[1], core::Language::en), "no longer eligible by the call’s rules");
}

// Passed on one by one, places go to exactly those whom a walk along the list would take.
TEST(NextOnList, fills_place_after_place_as_one_walk_along_the_list_would) {
    for (std::int64_t seed = 1; seed <= 200; ++seed) {
        std::vector<Waits> list;
        for (std::int64_t i = 0; i < 12; ++i) list.push_back(waits(i, "t", 1 + (seed * 7 + i * i * 5) % 6));
        const std::int64_t places = seed % 7, desks = 3 + seed % 20;
        std::vector<std::int64_t> walked, passed;
        std::int64_t left = desks;
        for (const auto& one : list)
            if (static_cast<std::int64_t>(walked.size()) < places && one.desks <= left) {
                walked.push_back(one.application);
                left -= one.desks;
            }
        Room room{places, desks};
        for (auto next = next_on_list(list, room); next.at; next = next_on_list(list, room)) {
            const auto taken = list[*next.at];
            passed.push_back(taken.application);
            room = {*room.places - 1, *room.desks - taken.desks};
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(*next.at));
        }
        EXPECT_EQ(passed, walked) << "seed " << seed;
    }
}

}  // namespace
}  // namespace offers
