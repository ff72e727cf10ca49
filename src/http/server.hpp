// HTTP/1.1 at the edge: one thread waits for bytes, a pool of workers runs the routes; nothing else knows of sockets.
#pragma once
#include <memory>
#include <string>

#include "http/message.hpp"

namespace http {

struct ServerOptions {
    std::string host = "127.0.0.1";
    unsigned short port = 8080;  // 0: any free one
    unsigned workers = 4;
    std::uint64_t bytes_in_flight = 256ull << 20;  // bodies held at once; past it 503 with Retry-After
    unsigned idle_seconds = 60;                    // between requests
    unsigned head_seconds = 10;                    // from a request's first byte to the end of its head
    unsigned body_seconds = 60;                    // without a byte of a body, either way
    unsigned least_rate = 1024;                    // bytes a second of a body, either way, once body_seconds are over
    std::size_t head_limit = std::size_t{16} * 1024;
    std::size_t connections = 10'000;
    bool trust_proxy = false;  // believe X-Forwarded-For and -Proto of a loopback peer
    std::string spool;         // folder for uploads; empty: the system's temporary folder
};

struct ServerCounters {
    std::size_t connections = 0, live = 0;
    std::uint64_t requests = 0, bytes_in_flight = 0;
};

class Server {
public:
    // Binds at once (throws std::runtime_error with a sentence when the port is taken).
    Server(Site& site, const ServerOptions& options);
    ~Server();
    unsigned short port() const;
    void run();  // until stop() or SIGTERM/SIGINT: closes the acceptor, ends idle and live connections, answers what it
                 // accepted
    void stop();  // from any thread
    ServerCounters counters() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace http
