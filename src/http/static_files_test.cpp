// Files as browsers ask for them.
#include "http/static_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace http {
namespace {

constexpr std::string_view hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
constexpr std::array<StaticFile, 3> files{{
    {"/assets/index-4f2a.js", "text/javascript; charset=utf-8", "0123456789", "br", "gzipped", hash},
    {"/favicon.svg", "image/svg+xml", "<svg/>", {}, {}, hash},
    {"/index.html", "text/html; charset=utf-8", "<!doctype html>", {}, "g", hash},
}};

std::optional<Reply> ask(const std::string& path, Headers headers = {}, const std::string& method = "GET") {
    Head head;
    head.method = method;
    head.path = path;
    head.headers = std::move(headers);
    return serve_file(head, files);
}

std::string value(const Reply& reply, std::string_view name) {
    const auto found =
        std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto& it) { return it.first == name; });
    return found == reply.headers.end() ? "absent" : found->second;
}

}  // namespace

TEST(StaticFiles, a_file_is_served_as_it_is_with_its_type) {
    const auto reply = ask("/favicon.svg");
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->type, "image/svg+xml");
    EXPECT_EQ(reply->fixed, "<svg/>");
    EXPECT_EQ(value(*reply, "ETag"), "\"0123456789abcdef0123456789abcdef\"");
    EXPECT_EQ(value(*reply, "Content-Encoding"), "absent");
}

TEST(StaticFiles, what_bears_its_hash_is_kept_for_ever_and_the_rest_is_asked_for_again) {
    EXPECT_EQ(value(*ask("/assets/index-4f2a.js"), "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(value(*ask("/index.html"), "Cache-Control"), "no-cache");
    EXPECT_EQ(value(*ask("/"), "Cache-Control"), "no-cache");
}

TEST(StaticFiles, the_smallest_form_that_the_client_can_read_has_a_tag_of_its_own) {
    const auto brotli = ask("/assets/index-4f2a.js", {{"accept-encoding", "gzip, br"}});
    EXPECT_EQ(brotli->fixed, "br");
    EXPECT_EQ(value(*brotli, "Content-Encoding"), "br");
    EXPECT_EQ(value(*brotli, "ETag"), "\"0123456789abcdef0123456789abcdef-br\"");
    EXPECT_EQ(value(*brotli, "Vary"), "Accept-Encoding");
    const auto gzip = ask("/index.html", {{"accept-encoding", "gzip, br"}});
    EXPECT_EQ(gzip->fixed, "g");
    EXPECT_EQ(value(*gzip, "ETag"), "\"0123456789abcdef0123456789abcdef-gz\"");
}

TEST(StaticFiles, a_client_that_has_it_already_is_told_so) {
    const Headers accept{{"accept-encoding", "br"}};
    auto headers = accept;
    headers.emplace_back("if-none-match", value(*ask("/assets/index-4f2a.js", accept), "ETag"));
    const auto reply = ask("/assets/index-4f2a.js", headers);
    EXPECT_EQ(reply->status, 304);
    EXPECT_EQ(reply->fixed, "");
    EXPECT_EQ(ask("/assets/index-4f2a.js", {{"if-none-match", "\"other\""}})->status, 200);
}

TEST(StaticFiles, a_part_of_a_file_can_be_had) {
    const auto part = ask("/assets/index-4f2a.js", {{"range", "bytes=2-4"}});
    EXPECT_EQ(part->status, 206);
    EXPECT_EQ(part->fixed, "234");
    EXPECT_EQ(value(*part, "Content-Range"), "bytes 2-4/10");
    const auto beyond = ask("/assets/index-4f2a.js", {{"range", "bytes=10-"}});
    EXPECT_EQ(beyond->status, 416);
    EXPECT_EQ(beyond->fixed, "");
    EXPECT_EQ(value(*beyond, "Content-Range"), "bytes */10");
    const auto changed = ask("/assets/index-4f2a.js", {{"range", "bytes=2-4"}, {"if-range", "\"other\""}});
    EXPECT_EQ(changed->status, 200);
    EXPECT_EQ(changed->fixed, "0123456789");
}

TEST(StaticFiles, each_screen_of_the_front_end_gets_the_same_page) {
    for (const std::string path : {"/", "/calls/spark-2013-spring", "/apiary", "/a.b/c"}) {
        ASSERT_TRUE(ask(path)) << path;
        EXPECT_EQ(ask(path)->fixed, "<!doctype html>") << path;
    }
}

TEST(StaticFiles, a_missing_file_and_the_api_are_left_to_others) {
    for (const std::string path : {"/assets/gone.js", "/robots.txt", "/api", "/api/me", "/api/nothing"}) {
        EXPECT_FALSE(ask(path)) << path;
    }
}

TEST(StaticFiles, a_file_can_only_be_read) {
    const auto reply = ask("/index.html", {}, "POST");
    EXPECT_EQ(reply->status, 405);
    EXPECT_EQ(value(*reply, "Allow"), "GET, HEAD");
}

TEST(StaticFiles, pages_bear_what_keeps_others_out_of_them) {
    const auto policy = value(*ask("/"), "Content-Security-Policy");
    EXPECT_NE(policy.find("script-src 'self';"), std::string::npos);
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos);
    EXPECT_EQ(policy.substr(0, 19), "default-src 'none';");
    EXPECT_NE(value(*ask("/"), "Permissions-Policy").find("camera=(), "), std::string::npos);
}

TEST(StaticFiles, the_embedded_ones_are_sorted_and_begin_with_a_page) {
    const auto embedded = static_files();
    EXPECT_TRUE(
        std::is_sorted(embedded.begin(), embedded.end(), [](const auto& a, const auto& b) { return a.path < b.path; }));
    Head head;
    head.method = "GET";
    head.path = "/";
    const auto page = serve_file(head);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->type, "text/html; charset=utf-8");
    EXPECT_EQ(page->fixed.substr(0, 15), "<!doctype html>");
    for (const auto& file : embedded) EXPECT_EQ(file.hash.size(), 64U) << file.path;
}

}  // namespace http
