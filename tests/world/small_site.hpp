// A site with one path for each thing that a server must be able to do, and a server that serves it while a test runs.
#pragma once
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <latch>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

#include "http/server.hpp"

namespace world {

class SmallSite final : public http::Site {
public:
    http::BodyPlan plan(const http::Head& head) const override {
        if (head.path == "/echo") return {http::BodyKind::memory, 1 << 20};
        if (head.path.starts_with("/upload")) return {http::BodyKind::file, 8 << 20};
        return {};
    }
    std::optional<http::Reply> admit(const http::Head& head) override {
        if (head.path == "/upload/unwelcome") return text(403, "not here");
        return std::nullopt;
    }
    void handle(http::Request request, http::Respond respond) override {
        const auto& path = request.head.path;
        if (path == "/forgets") return;
        if (path == "/throws") throw std::runtime_error("a route that fails");
        if (path == "/slow") {
            slow_begun.count_down();
            slow_may_end.wait();
        }
        if (path == "/later") {
            std::thread([respond = std::move(respond)] { respond(text(200, "later")); }).detach();
            return;
        }
        if (path == "/upload/kept") {
            kept.emplace(std::move(request));
            return respond(text(200, "kept"));
        }
        respond(reply_to(request));
    }
    http::Reply refuse(const http::Head& head, int status, std::string_view code,
                       const core::Sentence&) const override {
        auto reply = text(status, std::string(code));
        reply.type = "application/problem+json";
        reply.headers.emplace_back("X-Path", head.path);
        return reply;
    }

    std::latch slow_begun{1}, slow_may_end{1};
    std::latch live_begun{1}, live_gone{1};
    std::shared_ptr<http::Live> live;
    std::optional<http::Request> kept;  // set before its answer

private:
    static http::Reply text(int status, std::string words) {
        http::Reply reply;
        reply.status = status;
        reply.type = "text/plain";
        reply.body = std::move(words);
        return reply;
    }
    http::Reply reply_to(const http::Request& request) {
        const auto& head = request.head;
        if (head.path == "/echo") return text(200, request.body);
        if (head.path == "/peer") return text(200, head.peer);
        if (head.path == "/nothing") return text(204, "");
        if (head.path == "/bytes") return large();
        if (head.path == "/split") {
            auto reply = text(200, "one header");
            reply.headers.emplace_back("X-Word", "a\r\nX-Other: b");
            return reply;
        }
        if (head.path.starts_with("/parts")) return in_parts(head.path);
        if (head.path == "/live") return live_reply();
        if (head.path == "/upload")
            return text(200, std::to_string(request.body_size) + " " + sum_of(request.body_file));
        return text(200, head.method + " " + head.path + " " + head.query);
    }
    static std::string sum_of(const std::string& file) {
        std::ifstream in(file, std::ios::binary);
        unsigned long sum = 0, place = 0;
        for (char byte; in.get(byte);) sum += static_cast<unsigned char>(byte) * (++place % 251);
        return std::to_string(sum);
    }
    static http::Reply large() {
        static const std::string bytes(3'000'000, 'x');
        auto reply = text(200, "");
        reply.fixed = bytes;
        return reply;
    }
    static http::Reply in_parts(const std::string& path) {
        auto reply = text(200, "");
        if (path == "/parts/told") reply.headers.emplace_back("Content-Length", "15");
        if (path == "/parts/short") reply.headers.emplace_back("Content-Length", "100");
        reply.more = [path, part = 0](std::string& chunk) mutable {
            ++part;
            if (path == "/parts/fail" || (path == "/parts/break" && part == 2)) throw std::runtime_error("no more");
            if (part == 2) return true;  // nothing ready this time
            chunk = "part " + std::to_string(part);
            return part < 3;
        };
        if (path == "/parts/told") {
            reply.more = [part = 0](std::string& chunk) mutable {
                chunk = "part" + std::to_string(++part);
                return part < 3;
            };
        }
        return reply;
    }
    http::Reply live_reply() {
        http::Reply reply;
        reply.subscribe = [this](std::shared_ptr<http::Live> stream) {
            live = std::move(stream);
            live_begun.count_down();
            return [this] { live_gone.count_down(); };
        };
        return reply;
    }
};

// Serves on a free port from construction to destruction; uploads go to a folder of its own.
class RunningServer {
public:
    explicit RunningServer(http::ServerOptions options = {}) {
        static std::atomic<int> number{0};
        spool_ = std::filesystem::temp_directory_path() /
                 ("spark-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
        std::filesystem::create_directory(spool_);
        options.port = 0;
        options.spool = spool_;
        server_.emplace(site, options);
        thread_ = std::thread([this] { server_->run(); });
    }
    ~RunningServer() {
        stop();
        std::filesystem::remove_all(spool_);
    }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    unsigned short port() const { return server_->port(); }
    http::ServerCounters counters() const { return server_->counters(); }
    std::ptrdiff_t files_in_spool() const {
        return std::distance(std::filesystem::directory_iterator(spool_), std::filesystem::directory_iterator());
    }
    void begin_to_stop() { server_->stop(); }
    void stop() {
        server_->stop();
        if (thread_.joinable()) thread_.join();
    }

    SmallSite site;

private:
    std::filesystem::path spool_;
    std::optional<http::Server> server_;
    std::thread thread_;
};

// Waits until it is so; a test that waits for ever is ended by the test runner.
template <class Condition> void wait_until(Condition condition) {
    while (!condition()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

}  // namespace world
