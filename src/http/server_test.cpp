// What a well-behaved client gets.
#include "http/server.hpp"

#include <gtest/gtest.h>

#include <set>

#include "world/raw_client.hpp"
#include "world/small_site.hpp"

namespace http {
namespace {

using world::RawClient;
using world::RunningServer;

TEST(Server, answers_a_request_and_names_it) {
    RunningServer server;
    const auto answer = RawClient(server.port()).get("/hello%20you?a=%20b");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "GET /hello you a=%20b");
    EXPECT_EQ(answer.headers.at("content-type"), "text/plain");
    const auto id = answer.headers.at("x-request-id");
    EXPECT_EQ(id.size(), 12U);
    EXPECT_EQ(id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz"), std::string::npos);
}

TEST(Server, a_connection_serves_one_request_after_another_each_with_its_own_name) {
    RunningServer server;
    RawClient client(server.port());
    std::set<std::string> ids;
    for (int i = 0; i < 50; ++i) {
        const auto answer = client.get("/" + std::to_string(i));
        EXPECT_EQ(answer.body, "GET /" + std::to_string(i) + " ");
        ids.insert(answer.headers.at("x-request-id"));
    }
    EXPECT_EQ(ids.size(), 50U);
    EXPECT_EQ(server.counters().requests, 50U);
    EXPECT_EQ(server.counters().connections, 1U);
}

TEST(Server, requests_sent_without_waiting_are_answered_in_their_order) {
    RunningServer server;
    RawClient client(server.port());
    client.send(
        "GET /first HTTP/1.1\r\nHost: a\r\n\r\n"
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"
        "GET /later HTTP/1.1\r\nHost: a\r\n\r\n"
        "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(client.answer().body, "GET /first ");
    EXPECT_EQ(client.answer().body, "body");
    EXPECT_EQ(client.answer().body, "later");
    const auto last = client.answer();
    EXPECT_EQ(last.body, "GET /last ");
    EXPECT_EQ(last.headers.at("connection"), "close");
    EXPECT_EQ(client.rest(), "");
}

TEST(Server, head_is_get_without_the_body) {
    RunningServer server;
    RawClient client(server.port());
    client.send("HEAD /bytes HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = client.answer(true);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("content-length"), "3000000");
    EXPECT_EQ(client.get("/after").body, "GET /after ");
}

TEST(Server, a_large_fixed_body_arrives_whole) {
    RunningServer server;
    EXPECT_EQ(RawClient(server.port()).get("/bytes").body, std::string(3'000'000, 'x'));
}

TEST(Server, an_answer_without_content_has_no_length) {
    RunningServer server;
    RawClient client(server.port());
    const auto answer = client.get("/nothing");
    EXPECT_EQ(answer.status, 204);
    EXPECT_FALSE(answer.headers.contains("content-length"));
    EXPECT_EQ(client.get("/after").body, "GET /after ");
}

TEST(Server, an_older_client_gets_its_answer_and_the_end) {
    RunningServer server;
    RawClient client(server.port());
    client.send("GET /old HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.answer().body, "GET /old ");
    EXPECT_EQ(client.rest(), "");
}

TEST(Server, a_client_that_has_said_all_and_ends_its_side_is_still_answered) {
    RunningServer server;
    RawClient client(server.port());
    client.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n");
    client.end_sending();
    EXPECT_EQ(client.answer().body, "later");
}

TEST(Server, a_line_break_in_a_header_value_makes_no_second_header) {
    RunningServer server;
    const auto answer = RawClient(server.port()).get("/split");
    EXPECT_EQ(answer.headers.at("x-word"), "a  X-Other: b");
    EXPECT_FALSE(answer.headers.contains("x-other"));
}

TEST(Server, a_reply_in_parts_comes_in_chunks_and_the_connection_goes_on) {
    RunningServer server;
    RawClient client(server.port());
    const auto answer = client.get("/parts");
    EXPECT_EQ(answer.headers.at("transfer-encoding"), "chunked");
    EXPECT_EQ(answer.body, "part 1part 3");
    EXPECT_EQ(client.get("/after").body, "GET /after ");
}

TEST(Server, a_reply_in_parts_that_tells_its_length_needs_no_chunks) {
    RunningServer server;
    RawClient client(server.port());
    const auto answer = client.get("/parts/told");
    EXPECT_EQ(answer.headers.at("content-length"), "15");
    EXPECT_EQ(answer.body, "part1part2part3");
    EXPECT_EQ(client.get("/after").body, "GET /after ");
}

TEST(Server, an_older_client_gets_parts_up_to_the_end_of_the_connection) {
    RunningServer server;
    RawClient client(server.port());
    client.send("GET /parts HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(client.answer().body, "part 1part 3");
}

TEST(Server, parts_that_fail_at_once_are_a_refusal_and_later_a_visible_break) {
    RunningServer server;
    RawClient client(server.port());
    EXPECT_EQ(client.get("/parts/fail").status, 500);
    client.send("GET /parts/break HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.head().status, 200);
    EXPECT_EQ(client.rest(), "6\r\npart 1\r\n");
    RawClient other(server.port());
    other.send("GET /parts/short HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(other.head().headers.at("content-length"), "100");
    EXPECT_EQ(other.rest(), "part 1");
}

TEST(Server, a_route_that_throws_or_never_answers_is_a_500_and_the_connection_goes_on) {
    RunningServer server;
    RawClient client(server.port());
    EXPECT_EQ(client.get("/throws").status, 500);
    const auto answer = client.get("/forgets");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "internal");
    EXPECT_EQ(answer.headers.at("x-path"), "/forgets");
    EXPECT_EQ(client.get("/after").body, "GET /after ");
}

TEST(Server, believes_the_last_name_that_a_trusted_proxy_gives) {
    ServerOptions options;
    options.trust_proxy = true;
    RunningServer trusting(options), wary;
    const std::string header = "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n";
    EXPECT_EQ(RawClient(trusting.port()).get("/peer", header).body, "198.51.100.7");
    EXPECT_EQ(RawClient(trusting.port()).get("/peer", "X-Forwarded-For: 203.0.113.9\r\n" + header).body,
              "198.51.100.7");
    EXPECT_EQ(RawClient(trusting.port()).get("/peer", "X-Forwarded-For: <script>\r\n").body, "127.0.0.1");
    EXPECT_EQ(RawClient(wary.port()).get("/peer", header).body, "127.0.0.1");
}

TEST(Server, says_in_a_sentence_that_a_port_is_taken) {
    RunningServer server;
    world::SmallSite site;
    ServerOptions options;
    options.port = server.port();
    try {
        const Server second(site, options);
        FAIL() << "took the same port twice";
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(std::string(error.what()),
                  "Port " + std::to_string(server.port()) +
                      " on 127.0.0.1 can't be used: Address already in use. Choose another port.");
    }
}

}  // namespace
}  // namespace http
