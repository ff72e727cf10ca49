// The first lines of a reply.
#include "http/reply_head.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

std::string whole_head_of(const Reply& reply, const Framing& framing) {
    std::string out;
    append_head(out, reply, framing);
    return out;
}

// Without the date, which is another one each second, and without what every reply tells a browser.
std::string head_of(const Reply& reply, const Framing& framing) {
    auto out = whole_head_of(reply, framing);
    for (const std::string name : {"Date", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
                                   "Cross-Origin-Resource-Policy", "Content-Security-Policy"}) {
        const auto line = out.find("\r\n" + name + ": ");
        out.erase(line, out.find("\r\n", line + 2) - line);
    }
    return out;
}

}  // namespace

TEST(ReplyHead, says_status_type_length_request_and_headers) {
    Reply reply;
    reply.status = 201;
    reply.headers.emplace_back("Location", "/api/desks/7");
    EXPECT_EQ(head_of(reply, {BodyEnd::length, 12, true, true, "abc"}),
              "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 12\r\nX-Request-Id: abc\r\n"
              "Location: /api/desks/7\r\n\r\n");
}

TEST(ReplyHead, says_when_the_connection_ends_or_stays_against_the_habit_of_the_version) {
    EXPECT_EQ(head_of({}, {BodyEnd::close, 0, false, true, "a"}),
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nX-Request-Id: a\r\n\r\n");
    EXPECT_EQ(head_of({}, {BodyEnd::length, 0, true, false, "a"}),
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\nConnection: keep-alive\r\n"
              "X-Request-Id: a\r\n\r\n");
}

TEST(ReplyHead, leaves_out_the_type_of_nothing_and_what_is_the_servers_to_say) {
    Reply reply;
    reply.status = 304;
    reply.headers = {{"content-length", "5"}, {"Transfer-Encoding", "gzip"}, {"CONNECTION", "x"}, {"ETag", "\"a\""}};
    EXPECT_EQ(head_of(reply, {BodyEnd::none, 0, true, true, "a"}),
              "HTTP/1.1 304 Not Modified\r\nX-Request-Id: a\r\nETag: \"a\"\r\n\r\n");
}

TEST(ReplyHead, lets_nothing_run_unless_the_reply_has_a_policy_of_its_own) {
    const auto policies = [](const Reply& reply) {
        const auto head = whole_head_of(reply, {});
        const auto first = head.find("Content-Security-Policy: ");
        EXPECT_EQ(head.find("Content-Security-Policy: ", first + 1), std::string::npos) << "told twice";
        return head.substr(first, head.find("\r\n", first) - first);
    };
    Reply page;
    page.headers.emplace_back("Content-Security-Policy", "script-src 'self'");
    EXPECT_EQ(policies(page), "Content-Security-Policy: script-src 'self'");
    EXPECT_EQ(policies({}).substr(0, 43), "Content-Security-Policy: default-src 'none'");
}

TEST(ReplyHead, tells_those_who_came_by_tls_to_keep_to_it) {
    const std::string line = "Strict-Transport-Security: max-age=31536000\r\n";
    EXPECT_NE(whole_head_of({}, {.by_tls = true}).find(line), std::string::npos);
    EXPECT_EQ(whole_head_of({}, {}).find(line), std::string::npos);
}

}  // namespace http
