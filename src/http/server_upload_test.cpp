// Bodies on their way in: small ones, large ones, those that are too large, and those that never end.
#include <gtest/gtest.h>

#include <thread>

#include "http/server.hpp"
#include "world/raw_client.hpp"
#include "world/small_site.hpp"

namespace http {
namespace {

using world::RawClient;
using world::RunningServer;
using world::wait_until;

std::string post(const std::string& target, const std::string& headers) {
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}
std::string length(std::size_t bytes) { return "Content-Length: " + std::to_string(bytes) + "\r\n"; }

std::string many_bytes(std::size_t count) {
    std::string bytes(count, ' ');
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<char>(i * 7 % 256);
    return bytes;
}
std::string size_and_sum(const std::string& bytes) {
    unsigned long sum = 0, place = 0;
    for (const char byte : bytes) sum += static_cast<unsigned char>(byte) * (++place % 251);
    return std::to_string(bytes.size()) + " " + std::to_string(sum);
}
std::string in_chunks(std::string_view bytes, std::size_t size) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        const auto chunk = bytes.substr(at, size);
        char head[20];
        std::snprintf(head, sizeof head, "%zx\r\n", chunk.size());
        (out += head).append(chunk) += "\r\n";
    }
    return out + "0\r\n\r\n";
}

TEST(Upload, a_body_comes_back_as_it_was_sent_whole_or_in_chunks) {
    RunningServer server;
    RawClient client(server.port());
    const auto bytes = many_bytes(300'000);
    client.send(post("/echo", length(bytes.size())) + bytes);
    EXPECT_EQ(client.answer().body, bytes);
    client.send(post("/echo", "Transfer-Encoding: chunked\r\n") + in_chunks(bytes, 9000));
    EXPECT_EQ(client.answer().body, bytes);
    client.send(post("/echo", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n");
    EXPECT_EQ(client.answer().body, "");
    client.send(post("/echo", length(0)));
    EXPECT_EQ(client.answer().body, "");
}

TEST(Upload, a_file_goes_through_a_temporary_file_that_is_gone_with_the_answer) {
    RunningServer server;
    RawClient client(server.port());
    const auto bytes = many_bytes(3'000'000);
    client.send(post("/upload", length(bytes.size())) + bytes);
    EXPECT_EQ(client.answer().body, size_and_sum(bytes));
    client.send(post("/upload", "Transfer-Encoding: chunked\r\n") + in_chunks(bytes, 100'000));
    EXPECT_EQ(client.answer().body, size_and_sum(bytes));
    client.send(post("/upload", length(0)));
    EXPECT_EQ(client.answer().body, size_and_sum(""));
    wait_until([&] { return server.files_in_spool() == 0; });
    EXPECT_EQ(server.counters().bytes_in_flight, 0U);
}

TEST(Upload, a_file_stays_as_long_as_its_request_is_at_work_even_when_the_server_has_stopped) {
    RunningServer server;
    RawClient client(server.port());
    client.send(post("/upload/kept", length(5)) + "hello");
    EXPECT_EQ(client.answer().body, "kept");
    client.vanish();
    server.stop();
    EXPECT_EQ(std::filesystem::file_size(server.site.kept->body_file), 5U);
    server.site.kept.reset();
    EXPECT_EQ(server.files_in_spool(), 0);
}

TEST(Upload, a_client_that_asks_first_is_told_to_go_on) {
    RunningServer server;
    RawClient client(server.port());
    for (const std::string target : {"/echo", "/upload"}) {
        client.send(post(target, length(5) + "Expect: 100-continue\r\n"));
        EXPECT_EQ(client.head().status, 100);
        client.send("hello");
        EXPECT_EQ(client.answer().body, target == "/echo" ? "hello" : size_and_sum("hello"));
    }
}

TEST(Upload, a_client_that_asks_first_is_refused_before_it_sends) {
    RunningServer server;
    RawClient large(server.port()), unwelcome(server.port()), strange(server.port());
    large.send(post("/echo", length(2 << 20) + "Expect: 100-continue\r\n"));
    EXPECT_EQ(large.answer().status, 413);
    unwelcome.send(post("/upload/unwelcome", length(5) + "Expect: 100-continue\r\n"));
    EXPECT_EQ(unwelcome.answer().body, "not here");
    strange.send(post("/echo", length(5) + "Expect: a miracle\r\n"));
    EXPECT_EQ(strange.answer().status, 417);
}

TEST(Upload, a_body_that_is_too_large_is_refused_so_that_the_client_can_read_it) {
    RunningServer server;
    const std::string bytes(5 << 20, 'x');
    RawClient told(server.port());
    EXPECT_TRUE(told.send(post("/echo", length(bytes.size())) + bytes));
    const auto answer = told.answer();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.body, "too_large");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    told.end_sending();
    EXPECT_EQ(told.rest(), "");
    RawClient chunked(server.port());
    EXPECT_TRUE(chunked.send(post("/echo", "Transfer-Encoding: chunked\r\n") + in_chunks(bytes, 65536)));
    EXPECT_EQ(chunked.answer().status, 413);
    RawClient no_body_wanted(server.port());
    no_body_wanted.send(post("/hello", length(3)) + "abc");
    EXPECT_EQ(no_body_wanted.answer().status, 413);
}

TEST(Upload, a_refused_upload_is_not_written_anywhere) {
    RunningServer server;
    RawClient client(server.port());
    client.send(post("/upload/unwelcome", length(1'000'000)) + std::string(1'000'000, 'x'));
    const auto answer = client.answer();
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_EQ(server.files_in_spool(), 0);
}

TEST(Upload, a_client_that_vanishes_in_the_middle_leaves_no_file) {
    RunningServer server;
    for (const bool rudely : {false, true}) {
        RawClient client(server.port());
        client.send(post("/upload", length(4'000'000)) + std::string(1'000'000, 'x'));
        wait_until([&] { return server.counters().connections == 1; });
        rudely ? client.break_off() : client.vanish();
        wait_until([&] { return server.counters().connections == 0; });
        EXPECT_EQ(server.files_in_spool(), 0);
        EXPECT_EQ(server.counters().bytes_in_flight, 0U);
    }
}

TEST(Upload, bodies_past_what_the_server_can_hold_are_asked_to_come_back) {
    ServerOptions options;
    options.bytes_in_flight = 1000;
    RunningServer server(options);
    RawClient holding(server.port()), large(server.port()), chunked(server.port());
    holding.send(post("/echo", length(800)) + std::string(700, 'x'));
    wait_until([&] { return server.counters().bytes_in_flight == 700; });
    large.send(post("/echo", length(400)) + std::string(400, 'x'));
    const auto refusal = large.answer();
    EXPECT_EQ(refusal.status, 503);
    EXPECT_EQ(refusal.headers.at("retry-after"), "1");
    chunked.send(post("/echo", "Transfer-Encoding: chunked\r\n") + in_chunks(std::string(400, 'x'), 100));
    EXPECT_EQ(chunked.answer().status, 503);
    holding.send(std::string(100, 'x'));
    EXPECT_EQ(holding.answer().status, 200);
    wait_until([&] { return server.counters().bytes_in_flight == 0; });
    EXPECT_EQ(RawClient(server.port()).get("/after").status, 200);
}

TEST(Upload, a_body_that_stops_coming_is_given_up) {
    ServerOptions options;
    options.body_seconds = 1;
    RunningServer server(options);
    RawClient client(server.port());
    client.send(post("/echo", length(100)) + "only this");
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_EQ(client.rest(), "");
}

TEST(Upload, a_body_that_drips_is_given_up_and_one_that_only_takes_long_is_not) {
    ServerOptions options;
    options.body_seconds = 1;
    options.least_rate = 1000;
    RunningServer server(options);
    for (const auto& [bytes_at_once, status] : {std::pair{std::size_t{1}, 408}, std::pair{std::size_t{500}, 200}}) {
        RawClient client(server.port());
        client.send(post("/echo", length(20 * bytes_at_once)));
        for (int i = 0; i < 20; ++i) {
            client.send(std::string(bytes_at_once, 'x'));
            std::this_thread::sleep_for(std::chrono::milliseconds(125));
        }
        EXPECT_EQ(client.answer().status, status);
    }
}

}  // namespace
}  // namespace http
