#include "core/words.hpp"

#include <gtest/gtest.h>

using core::Language;
using core::Words;

TEST(Words, each_reader_gets_their_language) {
    const auto words = Words::of("people", "personnes", "pessoas");
    EXPECT_EQ(words.in(Language::en), "people");
    EXPECT_EQ(words.in(Language::fr), "personnes");
    EXPECT_EQ(words.in(Language::pt), "pessoas");
}

TEST(Words, a_missing_translation_falls_back_to_one_that_is_there) {
    EXPECT_EQ(Words::of("", "personnes", "").in(Language::pt), "personnes");
    EXPECT_EQ(Words::of("", "", "pessoas").in(Language::en), "pessoas");
    EXPECT_EQ(Words::of("people", "personnes", "").in(Language::pt), "people");
    EXPECT_EQ(Words{}.in(Language::fr), "");
}

TEST(Words, words_are_empty_only_without_any_language) {
    EXPECT_TRUE(Words{}.empty());
    EXPECT_FALSE(Words::of("", "", "pessoas").empty());
}
