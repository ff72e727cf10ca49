// The first lines of a reply.
#include "http/reply_head.hpp"

#include <gtest/gtest.h>

namespace http {
namespace {

// Without the date, which is another one each second.
std::string head_of(const Reply& reply, const Framing& framing) {
    std::string out;
    append_head(out, reply, framing);
    const auto date = out.find("Date: ");
    return out.erase(date, out.find("\r\n", date) + 2 - date);
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

}  // namespace http
