#include "formats/encoding.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "core/utf8.hpp"

namespace formats {
namespace {

struct Decoded {
    std::string text;
    Encoding encoding;
};

Decoded decode(std::string bytes) {
    TextSource source(source_of(std::move(bytes)));
    std::string text;
    while (source.read_more(text)) {
    }
    return {text, source.encoding()};
}

constexpr std::size_t window = std::size_t{64} << 10;

}  // namespace

TEST(Encoding, utf8_is_taken_with_and_without_its_mark) {
    EXPECT_EQ(decode("\xEF\xBB\xBFÉlan").text, "Élan");
    EXPECT_EQ(decode("Élan").text, "Élan");
    EXPECT_EQ(decode("Élan").encoding, Encoding::utf8);
    EXPECT_EQ(decode("").text, "");
}

TEST(Encoding, bytes_that_are_not_utf8_are_windows_1252) {
    const auto [text, encoding] = decode("\x80 l'\x9Cuvre d'\xC9lan \x96 \x81");
    EXPECT_EQ(text, "€ l'œuvre d'Élan – \u0081");
    EXPECT_EQ(encoding, Encoding::windows_1252);
}

TEST(Encoding, one_broken_byte_does_not_outweigh_many_good_characters) {
    const auto [text, encoding] = decode("éàü \xE9 ô");
    EXPECT_EQ(text, "éàü \xE9 ô");
    EXPECT_EQ(encoding, Encoding::utf8);
}

TEST(Encoding, one_broken_byte_does_not_outweigh_one_good_character) {
    EXPECT_EQ(decode("Caf\xE9, Café").encoding, Encoding::utf8);
    EXPECT_EQ(decode("Caf\xE9, th\xE9, café").encoding, Encoding::windows_1252);
}

TEST(Encoding, a_whole_text_is_judged_by_all_its_characters) {
    const std::string ascii(2 * window, 'a');
    EXPECT_EQ(encoding_of(source_of("\xE9" + ascii + "é" + ascii + "à")), Encoding::utf8);
    EXPECT_EQ(encoding_of(source_of("é" + ascii + "\xE9" + ascii + "\xE0")), Encoding::windows_1252);
    EXPECT_EQ(encoding_of(source_of(ascii)), Encoding::utf8);
    for (std::size_t before = 0; before < 4; ++before)
        EXPECT_EQ(encoding_of(source_of(std::string(window - before, 'a') + "😀")), Encoding::utf8) << before;
}

TEST(Encoding, the_first_window_with_more_than_ascii_decides) {
    const std::string ascii(3 * window + 5, 'a');
    EXPECT_EQ(decode(ascii + "\xE9").text, ascii + "é");
    EXPECT_EQ(decode(ascii + "é").text, ascii + "é");
    EXPECT_EQ(decode(ascii).encoding, Encoding::utf8);
}

TEST(Encoding, a_verdict_for_utf8_stays_when_later_bytes_are_broken) {
    const std::string start = "é" + std::string(window, 'a');
    EXPECT_EQ(decode(start + "\xE9\xE8").text, start + "\xE9\xE8");
}

TEST(Encoding, a_character_cut_by_the_window_is_no_sign_of_another_encoding) {
    for (std::size_t before = 0; before < 4; ++before) {
        const std::string text = std::string(window - before, 'a') + "😀";
        EXPECT_EQ(decode(text).text, text) << before;
        EXPECT_EQ(decode(text).encoding, Encoding::utf8) << before;
    }
}

TEST(Encoding, utf16_is_taken_by_its_mark) {
    using namespace std::string_literals;
    EXPECT_EQ(decode("\xFF\xFE\xC9\0l\0\x3D\xD8\0\xDE"s).text, "Él😀");
    EXPECT_EQ(decode("\xFE\xFF\0\xC9\0l\xD8\x3D\xDE\0"s).text, "Él😀");
    EXPECT_EQ(decode("\xFE\xFF\0a"s).encoding, Encoding::utf16_big);
}

TEST(Encoding, broken_utf16_becomes_text_that_is_seen_to_be_broken) {
    using namespace std::string_literals;
    EXPECT_EQ(decode("\xFF\xFE\x3D\xD8"s + "a\0"s).text,
              "\xED\xA0\xBD"
              "a");
    EXPECT_EQ(decode("\xFF\xFE\0\xDE"s).text, "\xED\xB8\x80");
    EXPECT_EQ(decode("\xFF\xFE"
                     "a\0b"s)
                  .text,
              "a\xFF");
    EXPECT_FALSE(core::valid_utf8(decode("\xFF\xFE\x3D\xD8"s).text));
}

TEST(Encoding, a_surrogate_pair_may_be_cut_by_the_window) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t at = 2; at + 2 < window; at += 2) bytes += std::string("a\0", 2);
    bytes += std::string("\x3D\xD8\0\xDE", 4);
    EXPECT_EQ(decode(bytes).text, std::string((window - 4) / 2, 'a') + "😀");
}

TEST(Encoding, names_are_those_of_iana) {
    EXPECT_EQ(name_of(Encoding::utf8), "UTF-8");
    EXPECT_EQ(name_of(Encoding::utf16_little), "UTF-16LE");
    EXPECT_EQ(name_of(Encoding::utf16_big), "UTF-16BE");
    EXPECT_EQ(name_of(Encoding::windows_1252), "windows-1252");
}

}  // namespace formats
