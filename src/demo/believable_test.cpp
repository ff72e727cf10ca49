#include "demo/believable.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/fold.hpp"
#include "core/json.hpp"
#include "demo/random.hpp"
#include "demo/story.hpp"

using namespace demo;

namespace {

std::string written(std::uint64_t seed, std::uint64_t index) {
    const auto file = believable(seed, index);
    return core::to_json(file.startup) + core::to_json(file.answers);
}

template <class Predicate> std::int64_t per_thousand(Predicate holds) {
    std::int64_t count = 0;
    for (std::uint64_t i = 0; i < 5'000; ++i) count += holds(believable(1, i)) ? 1 : 0;
    return count / 5;
}

}  // namespace

// The first numbers of the published reference for seed 1234567.
TEST(Random, the_numbers_are_those_of_the_published_generator) {
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317u);
    EXPECT_EQ(random.next(), 3203168211198807973u);
    EXPECT_EQ(random.next(), 9817491932198370423u);
}

TEST(Random, below_stays_below) {
    Random random(5);
    std::map<std::size_t, int> seen;
    for (int i = 0; i < 3'000; ++i) ++seen[random.below(3)];
    EXPECT_EQ(seen.size(), 3u);
    EXPECT_EQ(seen.rbegin()->first, 2u);
}

TEST(Believable, the_same_seed_gives_the_same_world_in_any_order) {
    const auto third = written(7, 3);
    for (std::uint64_t i = 0; i < 50; ++i) believable(7, i);
    EXPECT_EQ(written(7, 3), third);
    EXPECT_NE(written(8, 3), third);
}

TEST(Believable, names_and_keys_do_not_repeat) {
    std::unordered_set<std::string> names, keys;
    for (std::uint64_t i = 0; i < 80'000; ++i) {
        const auto startup = believable(42, i).startup;
        ASSERT_TRUE(names.insert(core::fold(startup.name)).second) << startup.name;
        ASSERT_TRUE(keys.insert(startup.key.str()).second) << startup.key.str();
    }
}

TEST(Believable, no_name_is_one_of_the_story) {
    std::unordered_set<std::string> keys;
    for (const auto& startup : story().startups) keys.insert(startup.key.str());
    for (std::uint64_t i = 0; i < 60'000; ++i) {
        const auto key = believable(1, i).startup.key;
        ASSERT_FALSE(keys.contains(key.str())) << key.str();
    }
}

TEST(Believable, every_address_is_an_example_and_no_two_in_a_team_are_alike) {
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        const auto startup = believable(1, i).startup;
        std::unordered_set<std::string> addresses;
        for (const auto& member : startup.team) {
            ASSERT_TRUE(member.email && member.email->str().ends_with(".example")) << startup.name;
            ASSERT_TRUE(addresses.insert(member.email->str()).second) << member.email->str();
        }
        ASSERT_TRUE(!startup.website || startup.website->str().ends_with(".example"));
        ASSERT_EQ(std::count_if(startup.team.begin(), startup.team.end(), [](const Member& m) { return m.owner; }), 1);
    }
}

TEST(Believable, the_mix_is_that_of_a_real_call) {
    const auto near = [](std::int64_t measured, std::int64_t wanted) {
        return measured > wanted - 20 && measured < wanted + 20;
    };
    EXPECT_TRUE(near(per_thousand([](const auto& f) { return f.startup.language == core::Language::fr; }), 550));
    EXPECT_TRUE(near(per_thousand([](const auto& f) { return f.startup.language == core::Language::pt; }), 200));
    EXPECT_TRUE(near(per_thousand([](const auto& f) { return f.startup.team.size() >= 5; }), 80));
    EXPECT_TRUE(near(per_thousand([](const auto& f) { return f.startup.technologies.empty(); }), 30));
    EXPECT_TRUE(
        near(per_thousand([](const auto& f) { return f.startup.founded == programmes::Founded::not_yet; }), 120));
}

TEST(Believable, facts_do_not_contradict_each_other) {
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        const auto s = believable(1, i).startup;
        ASSERT_EQ(s.founded == programmes::Founded::date, s.founded_on.has_value()) << s.name;
        ASSERT_EQ(s.revenue == programmes::Revenue::amount, s.revenue_cents && s.revenue_currency && s.revenue_year)
            << s.name;
        ASSERT_TRUE(!s.founded_on || (s.founded_on->ok() && s.founded_on->year() <= std::chrono::year(2013))) << s.name;
        ASSERT_TRUE(!s.revenue_year || s.founded_on->year() < std::chrono::year(2012)) << s.name;
    }
}

TEST(Believable, a_file_reads_as_a_few_sentences) {
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        const auto file = believable(1, i);
        std::size_t size = 0;
        for (const auto& answer : file.answers) {
            ASSERT_EQ(answer.text.find('{'), std::string::npos) << answer.text;
            ASSERT_EQ(answer.text.find("  "), std::string::npos) << answer.text;
            size += answer.text.size();
        }
        ASSERT_GT(size, 300u) << file.startup.name;
        ASSERT_LT(size, 1'100u) << file.startup.name;
        ASSERT_LT(file.startup.one_liner.size(), 160u);
    }
}
