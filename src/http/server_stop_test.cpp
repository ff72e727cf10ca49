// Live events from the first to the last, and how a server ends.
#include <gtest/gtest.h>

#include <csignal>

#include "http/server.hpp"
#include "world/raw_client.hpp"
#include "world/small_site.hpp"

namespace http {
namespace {

using world::RawClient;
using world::RunningServer;
using world::wait_until;

constexpr std::string_view ask_live = "GET /live HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr std::string_view ask_slow = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";

TEST(LiveStream, events_arrive_as_they_are_written) {
    RunningServer server;
    RawClient client(server.port());
    client.send(ask_live);
    const auto head = client.head();
    EXPECT_EQ(head.headers.at("content-type"), "text/event-stream");
    EXPECT_EQ(head.headers.at("cache-control"), "no-store");
    server.site.live_begun.wait();
    EXPECT_EQ(server.counters().live, 1U);
    server.site.live->write("id: 1\ndata: one\n\n");
    EXPECT_EQ(client.until("\n\n"), "id: 1\ndata: one\n\n");
    server.site.live->write("id: 2\ndata: two\n\n");
    server.site.live->write("id: 3\ndata: three\n\n");
    EXPECT_EQ(client.until("three\n\n"), "id: 2\ndata: two\n\nid: 3\ndata: three\n\n");
}

TEST(LiveStream, a_client_that_leaves_is_noticed) {
    RunningServer server;
    RawClient client(server.port());
    client.send(ask_live);
    server.site.live_begun.wait();
    client.vanish();
    server.site.live_gone.wait();
    EXPECT_EQ(server.counters().live, 0U);
    server.site.live->write("id: 1\ndata: nobody\n\n");
    server.site.live->close();
}

TEST(LiveStream, a_reader_that_does_not_keep_up_is_dropped) {
    RunningServer server;
    RawClient client(server.port(), 4096);
    client.send(ask_live);
    server.site.live_begun.wait();
    const std::string event = "data: " + std::string(8000, 'x') + "\n\n";
    wait_until([&] {
        server.site.live->write(event);
        return server.counters().live == 0;
    });
    server.site.live_gone.wait();
    EXPECT_EQ(RawClient(server.port()).get("/next").status, 200);
}

TEST(LiveStream, can_be_ended_by_the_house) {
    RunningServer server;
    RawClient client(server.port());
    client.send(ask_live);
    server.site.live_begun.wait();
    client.head();
    server.site.live->close();
    EXPECT_EQ(client.rest(), "");
    server.site.live_gone.wait();
}

TEST(Stop, what_was_accepted_is_answered_and_what_is_idle_or_live_is_closed) {
    RunningServer server;
    RawClient working(server.port()), idle(server.port()), live(server.port());
    EXPECT_EQ(idle.get("/first").status, 200);
    live.send(ask_live);
    live.head();
    server.site.live_begun.wait();
    working.send(ask_slow);
    server.site.slow_begun.wait();
    server.begin_to_stop();
    EXPECT_EQ(idle.rest(), "");
    EXPECT_EQ(live.rest(), "");
    server.site.live_gone.wait();
    EXPECT_THROW(RawClient(server.port()), std::runtime_error);
    server.site.slow_may_end.count_down();
    const auto answer = working.answer();
    EXPECT_EQ(answer.body, "GET /slow ");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    working.vanish();
    server.stop();
}

TEST(Stop, a_signal_stops_the_server_as_stop_does) {
    RunningServer server;
    RawClient client(server.port());
    client.send(ask_slow);
    server.site.slow_begun.wait();
    std::raise(SIGTERM);
    wait_until([&] {
        try {
            const RawClient late(server.port());
            return false;
        } catch (const std::runtime_error&) {
            return true;
        }
    });
    server.site.slow_may_end.count_down();
    EXPECT_EQ(client.answer().body, "GET /slow ");
    client.vanish();
    server.stop();
}

TEST(Stop, a_server_may_be_stopped_twice_and_before_it_runs) {
    world::SmallSite site;
    ServerOptions options;
    options.port = 0;
    Server server(site, options);
    server.stop();
    server.stop();
    server.run();
    EXPECT_EQ(server.counters().connections, 0U);
}

}  // namespace
}  // namespace http
