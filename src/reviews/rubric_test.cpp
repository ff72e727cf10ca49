#include "reviews/rubric.hpp"

#include <gtest/gtest.h>

namespace reviews {
namespace {

Score score(std::string_view criterion, std::int64_t value) {
    Score out;
    out.criterion = core::Text<1, 40>::from(criterion).value();
    out.value = core::Number<0, 100>{value};
    return out;
}

std::vector<std::string> codes(const std::vector<core::FieldError>& errors) {
    std::vector<std::string> out;
    for (const auto& error : errors) out.push_back(error.field + " " + error.code);
    return out;
}

TEST(Rubric, that_of_the_first_house_has_no_fault) {
    EXPECT_EQ(codes(faults(first_rubric())), std::vector<std::string>{});
}

TEST(Rubric, counts_in_thousandths_of_the_way_from_worst_to_best) {
    const auto rubric = first_rubric();
    EXPECT_EQ(total(rubric, {score("team", 1), score("thinking", 1), score("viability", 1), score("shipping", 1)}), 0);
    EXPECT_EQ(total(rubric, {score("team", 5), score("thinking", 5), score("viability", 5), score("shipping", 5)}),
              1000);
    EXPECT_EQ(total(rubric, {score("team", 4), score("thinking", 3), score("viability", 2), score("shipping", 5)}),
              625);
}

TEST(Rubric, has_no_total_until_every_criterion_that_counts_is_scored) {
    EXPECT_EQ(total(first_rubric(), {score("team", 4)}), std::nullopt);
    EXPECT_EQ(unanswered(first_rubric(), {score("team", 4), score("viability", 2)}),
              (std::vector<std::string>{"thinking", "shipping"}));
}

TEST(Rubric, weighs_criteria_as_told_and_leaves_those_apart_out) {
    auto rubric = first_rubric();
    rubric[0].weight = {3};
    rubric[3].counts = Counts::apart;
    EXPECT_EQ(total(rubric, {score("team", 5), score("thinking", 1), score("viability", 1)}), 600);
    EXPECT_EQ(total(rubric, {score("team", 5), score("thinking", 1), score("viability", 1), score("shipping", 5)}),
              600);
}

TEST(Rubric, takes_yes_for_the_best_and_no_for_the_worst) {
    auto rubric = first_rubric();
    rubric.resize(2);
    rubric[1].kind = CriterionKind::yes_no;
    EXPECT_EQ(total(rubric, {score("team", 3), score("thinking", 1)}), 750);
    EXPECT_EQ(codes(faults(rubric, {score("thinking", 2)})), std::vector<std::string>{"scores.0.value out_of_range"});
}

TEST(Rubric, refuses_scores_off_its_scales_and_of_criteria_that_it_has_not) {
    EXPECT_EQ(codes(faults(first_rubric(), {score("team", 6), score("weather", 1), score("team", 2)})),
              (std::vector<std::string>{"scores.0.value out_of_range", "scores.1.criterion unknown",
                                        "scores.2.criterion unknown"}));
}

TEST(Rubric, says_what_is_wrong_with_it_where) {
    auto rubric = first_rubric();
    rubric[1].key = rubric[0].key;
    rubric[1].label = {};
    rubric[2].best = {1};
    rubric[3].anchors[0].value = {9};
    EXPECT_EQ(
        codes(faults(rubric)),
        (std::vector<std::string>{"rubric.1.key taken", "rubric.1.label required", "rubric.2.best out_of_order",
                                  "rubric.2.anchors.1.value out_of_range", "rubric.3.anchors.0.value out_of_range"}));
    for (auto& criterion : rubric) criterion.weight = {0};
    EXPECT_EQ(codes(faults(rubric)).back(), "rubric required");
}

}  // namespace
}  // namespace reviews
