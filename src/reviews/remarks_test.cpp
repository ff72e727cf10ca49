// Which criteria are told to a refused team, and in which words.
#include "reviews/remarks.hpp"

#include <gtest/gtest.h>

namespace reviews {
namespace {

std::vector<Compared> compared(const std::vector<std::int64_t>& own,
                               const std::vector<std::vector<std::int64_t>>& all) {
    std::vector<Compared> out;
    for (std::size_t i = 0; i < own.size(); ++i) out.push_back({own[i], all[i]});
    return out;
}
std::vector<std::string> told(const Rubric& rubric, const std::vector<Compared>& criteria) {
    std::vector<std::string> out;
    for (const auto& one : noticed(rubric, criteria))
        out.push_back((one.remark == Remark::stood_out ? "+" : "-") + rubric[one.criterion].key.str());
    return out;
}
using Keys = std::vector<std::string>;

TEST(Remarks, tell_the_upper_and_the_lower_third_half_a_step_away) {
    // On a scale of 1 to 5 half a step is 125 thousandths.
    const std::vector<std::int64_t> others{500, 500, 500, 500, 500};
    auto with = [&](std::int64_t own) {
        auto all = others;
        all.push_back(own);
        return all;
    };
    EXPECT_EQ(told(first_rubric(), compared({650, 350, 640, 500}, {with(650), with(350), with(640), with(500)})),
              (Keys{"+team", "-thinking"}))
        << "640 is 140 above the others, but 117 above the mean with itself in it";
}

TEST(Remarks, are_silent_where_a_third_of_the_files_is_as_far_or_farther) {
    const std::vector<std::int64_t> all{900, 900, 750, 250, 250, 250};
    EXPECT_EQ(told(first_rubric(), compared({750, 500, 500, 500}, {all, {}, {}, {}})), Keys{});
    EXPECT_EQ(told(first_rubric(), compared({900, 500, 500, 500}, {all, {}, {}, {}})), Keys{"+team"});
}

TEST(Remarks, name_at_most_two_of_each_the_farthest_first) {
    const std::vector<std::int64_t> low{1000, 0, 0, 0}, less{750, 0, 0, 0};
    EXPECT_EQ(told(first_rubric(), compared({750, 1000, 1000, 750}, {less, low, low, less})),
              (Keys{"+thinking", "+viability"}));
}

TEST(Remarks, need_three_files_and_criteria_that_count) {
    EXPECT_EQ(told(first_rubric(), compared({1000, 0, 500, 500}, {{1000, 0}, {0, 1000}, {}, {}})), Keys{});
    auto rubric = first_rubric();
    rubric[0].counts = Counts::apart;
    rubric[1].weight = {0};
    const std::vector<std::int64_t> all{1000, 0, 0, 0};
    EXPECT_EQ(told(rubric, compared({1000, 1000, 1000, 0}, {all, all, all, {0, 0, 0, 0}})), Keys{"+viability"});
}

TEST(Remarks, are_worded_by_the_nearest_step_that_has_words_and_never_by_a_number) {
    const auto team = first_rubric()[0];
    EXPECT_EQ(in_words(team, 1000, core::Language::en), "The team: They have shipped together before");
    EXPECT_EQ(in_words(team, 760, core::Language::fr), "L’équipe\u202f: Ils ont déjà livré ensemble");
    EXPECT_EQ(in_words(team, 500, core::Language::en), "The team");
    EXPECT_EQ(in_words(team, 100, core::Language::pt), "A equipe: Não está claro quem construiria");
}

}  // namespace
}  // namespace reviews
