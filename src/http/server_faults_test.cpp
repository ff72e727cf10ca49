// What a client gets that is slow, broken, or up to no good; and that the others don't suffer from it.
#include <gtest/gtest.h>

#include <vector>

#include "http/server.hpp"
#include "world/raw_client.hpp"
#include "world/small_site.hpp"

namespace http {
namespace {

using world::RawClient;
using world::RunningServer;
using world::wait_until;

// The answer to these bytes on a connection of their own, which must end after it.
world::RawAnswer refusal_of(const RunningServer& server, std::string_view bytes) {
    RawClient client(server.port());
    client.send(bytes);
    auto answer = client.answer();
    client.end_sending();
    EXPECT_EQ(client.rest(), "");
    return answer;
}

TEST(Faults, what_is_not_http_is_a_400_with_a_problem) {
    RunningServer server;
    for (const std::string_view bytes :
         {"\x16\x03\x01\x02", "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n folded\r\n\r\n",
          "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"}) {
        const auto answer = refusal_of(server, bytes);
        EXPECT_TRUE(answer.status == 400 || answer.status == 505) << bytes;
        EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json") << bytes;
        EXPECT_EQ(answer.headers.at("x-request-id").size(), 12U);
    }
}

TEST(Faults, a_request_that_two_servers_would_read_differently_is_refused_and_what_follows_is_not_read) {
    RunningServer server;
    const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    for (const std::string headers :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5, 6\r\n", "Content-Length: 0x5\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "Content-Length : 5\r\n",
          "X: a\r\n b: c\r\n"}) {
        const auto answer =
            refusal_of(server, "POST /echo HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n0\r\n\r\n" + smuggled);
        EXPECT_EQ(answer.status, 400) << headers;
    }
    const auto coded =
        refusal_of(server, "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled);
    EXPECT_EQ(coded.status, 501);
    EXPECT_EQ(server.counters().requests, 0U);
}

TEST(Faults, a_broken_chunk_is_a_400) {
    RunningServer server;
    const std::string head = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(refusal_of(server, head + "xyz\r\n").status, 400);
    EXPECT_EQ(refusal_of(server, head + "5\r\nhelloworld\r\n").status, 400);
    EXPECT_EQ(refusal_of(server, head + "fffffffffffffffff\r\n").status, 400);
    EXPECT_EQ(refusal_of(server, head + "5;" + std::string(40'000, 'x')).status, 400);
}

TEST(Faults, a_path_that_leads_out_of_the_house_is_refused) {
    RunningServer server;
    RawClient client(server.port());
    for (const std::string target : {"/../etc/passwd", "/a/%2e%2e/b", "/%2E./x", "/%00", "/a%00.html", "/%zz", "/%",
                                     "/a\\b", "/%5c", "/%ff%fe", "http://a/../b"}) {
        const auto answer = client.get(target);
        EXPECT_EQ(answer.status, 400) << target;
        EXPECT_EQ(answer.body, "bad_path");
        EXPECT_EQ(answer.headers.at("x-path"), "/");
    }
    EXPECT_EQ(client.get("/still/here").status, 200);
}

TEST(Faults, a_method_that_nobody_knows_is_a_501) {
    RunningServer server;
    RawClient client(server.port());
    client.send("BREW /coffee HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.answer().status, 501);
    client.send("CONNECT spark.example:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.answer().status, 501);
    EXPECT_EQ(client.get("/after").status, 200);
}

TEST(Faults, headers_past_the_limit_are_a_431) {
    RunningServer server;
    const std::string begin = "GET / HTTP/1.1\r\nHost: a\r\n";
    EXPECT_EQ(refusal_of(server, begin + "X: " + std::string(40'000, 'x') + "\r\n\r\n").status, 431);
    std::string many = begin;
    for (int i = 0; i < 5000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
    EXPECT_EQ(refusal_of(server, many).status, 431);
    EXPECT_EQ(refusal_of(server, "GET /" + std::string(40'000, 'x')).status, 431);
    EXPECT_EQ(RawClient(server.port()).get("/", "X: " + std::string(15'000, 'x') + "\r\n").status, 200);
}

TEST(Faults, a_head_that_comes_too_slowly_is_given_up_and_a_silent_client_too) {
    ServerOptions options;
    options.head_seconds = 1;
    options.idle_seconds = 1;
    RunningServer server(options);
    RawClient slow(server.port()), silent(server.port());
    slow.send("GET / HTTP/1.1\r\nHos");
    EXPECT_EQ(slow.answer().status, 408);
    EXPECT_EQ(slow.rest(), "");
    EXPECT_EQ(silent.rest(), "");
}

TEST(Faults, a_thousand_idle_and_half_spoken_connections_leave_room_for_the_next_request) {
    ServerOptions options;
    options.head_seconds = options.idle_seconds = 600;
    RunningServer server(options);
    std::vector<RawClient> others;
    others.reserve(3);
    for (int i = 0; i < 1000; ++i) {
        others.emplace_back(server.port());
        if (i % 2 == 0) others.back().send("GET / HTTP/1.1\r\nHost:");
    }
    EXPECT_EQ(RawClient(server.port()).get("/next").body, "GET /next ");
    wait_until([&] { return server.counters().connections == 1000; });
    others.back().send("GET /me HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(others.back().answer().body, "GET /me ");
}

TEST(Faults, connections_past_the_limit_are_told_so_and_room_comes_back) {
    ServerOptions options;
    options.connections = 3;
    RunningServer server(options);
    std::vector<RawClient> others;
    others.reserve(3);
    for (int i = 0; i < 3; ++i) others.emplace_back(server.port());
    EXPECT_EQ(others.back().get("/in").status, 200);
    const auto refusal = refusal_of(server, "");
    EXPECT_EQ(refusal.status, 503);
    EXPECT_EQ(refusal.headers.at("retry-after"), "1");
    others.clear();
    wait_until([&] { return server.counters().connections == 0; });
    EXPECT_EQ(RawClient(server.port()).get("/in").status, 200);
}

TEST(Faults, a_client_that_leaves_before_its_answer_harms_nobody) {
    RunningServer server;
    {
        RawClient impatient(server.port());
        impatient.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
        server.site.slow_begun.wait();
        impatient.break_off();
    }
    server.site.slow_may_end.count_down();
    wait_until([&] { return server.counters().connections == 0; });
    for (int i = 0; i < 20; ++i) {
        RawClient leaving(server.port());
        leaving.send("GET /bytes HTTP/1.1\r\nHost: a\r\n\r\n");
        leaving.exactly(1000);
        leaving.break_off();
    }
    wait_until([&] { return server.counters().connections == 0; });
    EXPECT_EQ(RawClient(server.port()).get("/next").status, 200);
}

}  // namespace
}  // namespace http
