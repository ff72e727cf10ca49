#include "core/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace core {

TEST(Utf8, whole_characters_of_every_size_are_valid) {
    EXPECT_TRUE(valid_utf8(""));
    EXPECT_TRUE(valid_utf8("plain ASCII that is longer than eight bytes"));
    EXPECT_TRUE(valid_utf8("é € 😀 \xEF\xBF\xBF \xF4\x8F\xBF\xBF"));
    EXPECT_TRUE(valid_utf8(std::string_view("\0", 1)));
}

TEST(Utf8, the_first_wrong_byte_is_named) {
    EXPECT_EQ(first_invalid_utf8("caf\xE9"), 3u);
    EXPECT_EQ(first_invalid_utf8("0123456789\x80"), 10u);
    EXPECT_EQ(first_invalid_utf8("é\xC3"), 2u);
    EXPECT_EQ(first_invalid_utf8("€\xE2\x82"), 3u);
}

TEST(Utf8, overlong_forms_surrogates_and_numbers_past_the_end_are_invalid) {
    for (const char* bad : {"\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xED\xBF\xBF",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF"}) {
        EXPECT_EQ(first_invalid_utf8(bad), 0u);
    }
}

TEST(Utf8, length_counts_characters_not_bytes) {
    EXPECT_EQ(length(""), 0u);
    EXPECT_EQ(length("Élan"), 4u);
    EXPECT_EQ(length("日本😀"), 3u);
}

TEST(Utf8, code_points_are_written_as_one_to_four_bytes) {
    std::string text;
    for (const char32_t c : {U'a', U'é', U'€', U'😀'}) append_utf8(text, c);
    EXPECT_EQ(text, "aé€😀");
    std::string surrogate;
    append_utf8(surrogate, 0xD83D);
    EXPECT_EQ(surrogate, "\xED\xA0\xBD");
}

TEST(Utf8, ascii_is_told_from_the_rest_at_any_position) {
    EXPECT_TRUE(is_ascii("exactly8 and some more"));
    for (std::size_t at = 0; at < 20; ++at) {
        std::string text(20, 'a');
        text[at] = '\x80';
        EXPECT_FALSE(is_ascii(text)) << at;
    }
}

}  // namespace core
