// Requests that are read as they stand, and requests that two readers could read differently.
#include "http/parser.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

ParseFault fault_of(std::string_view text) {
    Parser parser(1024);
    parser.limit_body(1'000'000);
    const auto used = parser.read_head(text);
    std::string body;
    if (parser.head_done() && !parser.done()) parser.read_body(text.substr(used), body);
    return parser.fault();
}

std::string with(std::string_view lines) { return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(lines) + "\r\n"; }

}  // namespace

TEST(Parser, a_head_becomes_method_target_and_lower_case_headers) {
    Parser parser(1024);
    const std::string_view text = "GET /a%20b?c=d HTTP/1.1\r\nHost: spark.example\r\nX-Thing:  two words \r\n\r\nrest";
    EXPECT_EQ(parser.read_head(text), text.size() - 4);
    EXPECT_TRUE(parser.done());
    EXPECT_TRUE(parser.keep_alive());
    const auto head = parser.take_head();
    EXPECT_EQ(head.method, "GET");
    EXPECT_EQ(head.path, "/a%20b?c=d");
    EXPECT_EQ(head.header("host"), "spark.example");
    EXPECT_EQ(head.header("x-thing"), "two words");
}

TEST(Parser, a_head_may_come_byte_by_byte) {
    const std::string_view text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    Parser parser(1024);
    for (std::size_t size = 1; size < text.size(); ++size) {
        EXPECT_EQ(parser.read_head(text.substr(0, size)), 0U);
        EXPECT_FALSE(parser.head_done());
    }
    EXPECT_EQ(parser.read_head(text), text.size());
    EXPECT_TRUE(parser.head_done());
}

TEST(Parser, a_chunked_body_is_put_together_and_its_trailers_are_read_past) {
    Parser parser(1024);
    parser.limit_body(100);
    parser.read_head(with("Transfer-Encoding: Chunked\r\n"));
    std::string body;
    const std::string_view chunks = "5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nX-Late: yes\r\n\r\nGET";
    EXPECT_EQ(parser.read_body(chunks, body), chunks.size() - 3);
    EXPECT_TRUE(parser.done());
    EXPECT_EQ(body, "hello world");
    EXPECT_EQ(parser.take_head().header("x-late"), "");
}

TEST(Parser, an_empty_chunked_body_ends_however_its_bytes_come) {
    Parser parser(1024);
    parser.limit_body(100);
    parser.read_head(with("Transfer-Encoding: chunked\r\n"));
    std::string body, waiting;
    for (const char byte : std::string_view("0\r\n\r\n")) {
        EXPECT_FALSE(parser.done());
        waiting += byte;
        waiting.erase(0, parser.read_body(waiting, body));
    }
    EXPECT_TRUE(parser.done());
    EXPECT_EQ(parser.fault(), ParseFault::none);
    EXPECT_EQ(body + waiting, "");
}

TEST(Parser, a_body_past_its_limit_is_told_from_a_malformed_one) {
    Parser parser(1024);
    parser.limit_body(10);
    parser.read_head(with("Transfer-Encoding: chunked\r\n"));
    std::string body;
    parser.read_body("8\r\n12345678\r\n8\r\n12345678\r\n0\r\n\r\n", body);
    EXPECT_EQ(parser.fault(), ParseFault::body_too_large);
    EXPECT_EQ(fault_of(with("Transfer-Encoding: chunked\r\n") + "xyz\r\n"), ParseFault::malformed);
}

TEST(Parser, a_head_past_its_limit_is_refused_with_and_without_its_end) {
    const std::string long_line = "X-Long: " + std::string(2000, 'x') + "\r\n";
    EXPECT_EQ(fault_of(with(long_line)), ParseFault::head_too_large);
    EXPECT_EQ(fault_of("GET / HTTP/1.1\r\n" + long_line), ParseFault::head_too_large);
}

TEST(Parser, what_two_readers_could_read_differently_is_refused) {
    EXPECT_EQ(fault_of(with("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: 3\r\nContent-Length: 4\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: 3\r\nContent-Length: 3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: 3, 3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: +3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: -3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length: 99999999999999999999\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Content-Length : 3\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("X-Folded: a\r\n b\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("X-Folded: a\r\n\tb\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("X-Bare: a\nb\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of(with("Host: b\r\n")), ParseFault::malformed);
    EXPECT_EQ(fault_of("GET / HTTP/1.1\r\n\r\n"), ParseFault::malformed);
    EXPECT_EQ(fault_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), ParseFault::malformed);
}

TEST(Parser, a_coding_or_a_version_that_is_not_known_is_named) {
    EXPECT_EQ(fault_of(with("Transfer-Encoding: gzip, chunked\r\n")), ParseFault::unknown_encoding);
    EXPECT_EQ(fault_of(with("Transfer-Encoding: identity\r\n")), ParseFault::unknown_encoding);
    EXPECT_EQ(fault_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), ParseFault::unknown_version);
}

TEST(Parser, an_older_client_is_answered_and_let_go) {
    Parser parser(1024);
    parser.read_head("GET / HTTP/1.0\r\n\r\n");
    EXPECT_TRUE(parser.done());
    EXPECT_FALSE(parser.keep_alive());
    EXPECT_FALSE(parser.speaks_1_1());
}

}  // namespace http
