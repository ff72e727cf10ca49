#include "reviews/blind.hpp"

#include <gtest/gtest.h>

namespace reviews {
namespace {

TEST(Blind, names_go_whatever_their_case_and_accents) {
    EXPECT_EQ(without("Brindille grows. BRINDILLE! « brindille »", {"Brindille"}), "▇▇▇ grows. ▇▇▇! « ▇▇▇ »");
    EXPECT_EQ(without("Lea and LÉA", {"Léa"}), "▇▇▇ and ▇▇▇");
}

TEST(Blind, a_name_of_two_words_goes_as_one) {
    EXPECT_EQ(without("I am Léa Fontaine, of l’Atelier-Zinc.", {"Léa Fontaine", "Atelier Zinc"}),
              "I am ▇▇▇, of l’▇▇▇.");
}

TEST(Blind, a_word_that_only_begins_like_a_name_stays) {
    EXPECT_EQ(without("Brindilles are twigs", {"Brindille"}), "Brindilles are twigs");
    EXPECT_EQ(without("an ax", {"An"}), "an ax");
}

TEST(Blind, a_text_without_names_is_the_same_byte_by_byte) {
    const std::string text = "Élan — 50 % of it, “as is”.\n\n日本語 too.";
    EXPECT_EQ(without(text, {"Brindille", ""}), text);
    EXPECT_EQ(without("", {"Brindille"}), "");
}

}  // namespace
}  // namespace reviews
