#include "core/fold.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace core {

using Words = std::vector<std::string>;

TEST(Fold, case_and_accents_do_not_count) {
    EXPECT_EQ(fold("Élan Vital"), "elan vital");
    EXPECT_EQ(fold("ÇA VA, Noël ?"), "ca va, noel ?");
    EXPECT_EQ(fold("São João"), "sao joao");
    EXPECT_EQ(fold("e\u0301lan"), fold("élan"));
}

TEST(Fold, letters_without_decomposition_become_ascii) {
    EXPECT_EQ(fold("Œuvre cœur"), "oeuvre coeur");
    EXPECT_EQ(fold("Straße STRASSE"), "strasse strasse");
    EXPECT_EQ(fold("Øresund Łódź Æther Þór Đorđe"), "oresund lodz aether thor dorde");
    EXPECT_EQ(fold("İstanbul ısı Istanbul"), "istanbul isi istanbul");
}

TEST(Fold, forms_that_only_look_different_are_one) {
    EXPECT_EQ(fold("ﬁn"), "fin");
    EXPECT_EQ(fold("Ｓｐａｒｋ"), "spark");
    EXPECT_EQ(fold("m²"), "m2");
    EXPECT_EQ(fold("ΣΊΣΥΦΟΣ"), fold("σίσυφος"));
    EXPECT_EQ(fold("soft\u00ADhyphen zero\u200Bwidth"), "softhyphen zerowidth");
}

TEST(Fold, white_space_collapses_and_is_trimmed) {
    EXPECT_EQ(fold("  a \t\r\n b  "), "a b");
    EXPECT_EQ(fold("\u00A0été\u3000\u2028hiver\u00A0"), "ete hiver");
    EXPECT_EQ(fold(" \n "), "");
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, marks_that_make_another_letter_stay) {
    EXPECT_EQ(fold("が"), "が");
    EXPECT_NE(fold("が"), fold("か"));
    EXPECT_EQ(fold("हिन्दी"), "हिन्दी");
    EXPECT_EQ(fold("한국"), "한국");
}

TEST(Fold, ascii_and_unicode_paths_agree) {
    std::string ascii;
    for (int c = 0; c < 128; ++c) ascii += static_cast<char>(c);
    EXPECT_EQ(fold("é" + ascii), "e " + fold(ascii));
}

TEST(Fold, common_characters_fold_the_same_beside_rare_ones) {
    std::string all;
    for (char32_t c = 0x80; c < 0x2070; c = c == 0x24F ? 0x2000 : c + 1) {
        append_utf8(all, c);
        all += 'x';
    }
    EXPECT_EQ(fold(all + "ж"), fold(all) + "ж");
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int count = 0; count < 20; ++count) {
            append_utf8(text, 0x80 + static_cast<char32_t>(random() % 0x1D0));
        }
        EXPECT_EQ(fold(text + "xж"), fold(text + "x") + "ж");
    }
}

TEST(Fold, bytes_that_are_not_text_do_no_harm_and_folding_twice_changes_nothing) {
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        const std::string once = fold(bytes);
        EXPECT_TRUE(valid_utf8(once));
        EXPECT_EQ(fold(once), once);
    }
}

TEST(Fold, every_character_folds_to_something_stable) {
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string text = "a";
        append_utf8(text, c);
        const std::string once = fold(text);
        ASSERT_EQ(fold(once), once) << std::hex << static_cast<std::uint32_t>(c);
    }
}

TEST(Words, text_is_cut_at_everything_but_letters_and_digits) {
    EXPECT_EQ(words("L'Élan-Vital, 2013 (S.A.S.)"), (Words{"l", "elan", "vital", "2013", "s", "a", "s"}));
    EXPECT_EQ(words("https://www.Alan.com/fr_FR"), (Words{"https", "www", "alan", "com", "fr", "fr"}));
    EXPECT_EQ(words("... !"), Words{});
    EXPECT_EQ(words(""), Words{});
}

TEST(Words, repeats_and_order_are_kept) { EXPECT_EQ(words("b a B"), (Words{"b", "a", "b"})); }

TEST(Words, a_long_word_is_cut_before_the_character_that_does_not_fit) {
    EXPECT_EQ(words(std::string(50, 'x') + " y"), (Words{std::string(40, 'x'), "y"}));
    EXPECT_EQ(words(std::string(39, 'x') + "жa"), Words{std::string(39, 'x')});
    EXPECT_EQ(words(std::string(38, 'x') + "жa"), Words{std::string(38, 'x') + "ж"});
}

TEST(Words, each_east_asian_character_is_a_word) {
    EXPECT_EQ(words("東京Tower 2号"), (Words{"東", "京", "tower", "2", "号"}));
    EXPECT_EQ(words("ガス한국"), (Words{"ガ", "ス", "한", "국"}));
    EXPECT_EQ(words("日本、東京"), (Words{"日", "本", "東", "京"}));
}

TEST(Words, words_of_scripts_with_vowel_signs_stay_whole) { EXPECT_EQ(words("हिन्दी भाषा"), (Words{"हिन्दी", "भाषा"})); }

}  // namespace core
