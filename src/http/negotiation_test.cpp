// How wishes of clients are read.
#include "http/negotiation.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

std::string range_of(std::string_view text, std::uint64_t length) {
    const auto range = read_range(text, length);
    if (!range) return "whole";
    if (!range->satisfiable) return "none";
    return std::to_string(range->first) + "-" + std::to_string(range->last);
}

}  // namespace

TEST(Negotiation, the_coding_with_the_highest_weight_is_chosen_and_brotli_among_equals) {
    EXPECT_EQ(choose_coding("gzip, deflate, br, zstd", true, true), Coding::br);
    EXPECT_EQ(choose_coding("br;q=0.5, gzip;q=0.8", true, true), Coding::gzip);
    EXPECT_EQ(choose_coding("GZIP", true, true), Coding::gzip);
    EXPECT_EQ(choose_coding("br", false, true), Coding::identity);
    EXPECT_EQ(choose_coding("*", true, true), Coding::br);
    EXPECT_EQ(choose_coding("*;q=0.5, br;q=0", true, true), Coding::gzip);
    EXPECT_EQ(choose_coding("identity;q=1, br;q=0.5", true, true), Coding::identity);
    EXPECT_EQ(choose_coding("br ; q=0.001", true, true), Coding::br);
}

TEST(Negotiation, no_wish_or_one_that_can_not_be_read_gets_the_file_as_it_is) {
    for (const std::string_view list :
         {"", "br;q=0", "br;q=0.000, gzip;q=0", "br;q=x", "br;q=2", "br;q=0.5x", "deflate", ",,;;,"}) {
        EXPECT_EQ(choose_coding(list, true, true), Coding::identity) << list;
    }
}

TEST(Negotiation, a_tag_is_found_in_a_list_weak_or_strong) {
    EXPECT_TRUE(names_tag("\"a\"", "\"a\""));
    EXPECT_TRUE(names_tag("\"x\", W/\"a\"", "\"a\""));
    EXPECT_TRUE(names_tag("*", "\"a\""));
    EXPECT_FALSE(names_tag("", "\"a\""));
    EXPECT_FALSE(names_tag("a", "\"a\""));
    EXPECT_FALSE(names_tag("\"ab\"", "\"a\""));
}

TEST(Negotiation, one_range_is_read_against_the_length) {
    EXPECT_EQ(range_of("bytes=0-9", 100), "0-9");
    EXPECT_EQ(range_of("bytes=90-", 100), "90-99");
    EXPECT_EQ(range_of("bytes=90-500", 100), "90-99");
    EXPECT_EQ(range_of("bytes=-5", 100), "95-99");
    EXPECT_EQ(range_of("bytes=-500", 100), "0-99");
    EXPECT_EQ(range_of("Bytes=0-0", 100), "0-0");
}

TEST(Negotiation, a_range_past_the_end_can_not_be_had_and_one_that_is_badly_written_is_no_range) {
    EXPECT_EQ(range_of("bytes=100-", 100), "none");
    EXPECT_EQ(range_of("bytes=-0", 100), "none");
    EXPECT_EQ(range_of("bytes=0-", 0), "none");
    for (const std::string_view text : {"", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "bytes=0-1,5-6", "lines=0-1",
                                        "bytes=1", "bytes=99999999999999999999-", "bytes=+1-2", "bytes=--5"}) {
        EXPECT_EQ(range_of(text, 100), "whole") << text;
    }
}

}  // namespace http
