// Paths that are decoded once, and paths that are refused.
#include "http/target.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

std::string path_of(std::string_view raw) {
    const auto target = read_target(raw);
    return target ? target->path : "refused";
}

}  // namespace

TEST(Target, path_and_query_are_parted_and_the_path_is_decoded_once) {
    const auto target = read_target("/a%20b/%C3%A9?q=%20&r=1?2");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/a b/é");
    EXPECT_EQ(target->query, "q=%20&r=1?2");
    EXPECT_EQ(path_of("/%2541"), "/%41");
    EXPECT_EQ(path_of("/%252e%252e/x"), "/%2e%2e/x");
}

TEST(Target, a_target_that_names_its_host_is_read_without_it) {
    EXPECT_EQ(path_of("http://spark.example/api/me"), "/api/me");
    EXPECT_EQ(path_of("https://spark.example"), "/");
    EXPECT_EQ(path_of("https://spark.example?q=1"), "/");
}

TEST(Target, a_way_out_of_the_house_is_refused_however_it_is_written) {
    for (const std::string_view raw : {"/../etc/passwd", "/a/../b", "/%2e%2e/x", "/.%2E/x", "/..", "/a\\b", "/a%5Cb",
                                       "/a%00", "/%0d%0aX: y", "*", "", "a/b", "//..", "http://host/../x", "/a#b"}) {
        EXPECT_EQ(path_of(raw), "refused") << raw;
    }
}

TEST(Target, a_bad_encoding_is_refused) {
    for (const std::string_view raw :
         {"/%", "/%4", "/%zz", "/%ff", "/%c0%af", "/%ed%a0%80", "/%f5%80%80%80", "/%e2%82"}) {
        EXPECT_EQ(path_of(raw), "refused") << raw;
    }
}

}  // namespace http
