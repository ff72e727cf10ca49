// What all connections of one server share.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

#include "http/mailbox.hpp"
#include "http/message.hpp"
#include "http/request_id.hpp"
#include "http/server.hpp"
#include "http/workers.hpp"

namespace http {

using Clock = std::chrono::steady_clock;
class Connection;

struct ServerState {
    ServerState(Site& served, const ServerOptions& chosen, std::shared_ptr<Mailbox> by,
                std::function<void(Connection&)> gone)
        : site(served), options(chosen), mailbox(std::move(by)), forget(std::move(gone)), workers(chosen.workers) {}

    // On the I/O thread. What is asked for while one batch of events is seen to goes to the workers together.
    void on_worker(Task task) {
        for_workers.push_back(std::move(task));
        if (for_workers.size() == 1) soon([this] { workers.push(for_workers); });
    }

    Site& site;
    ServerOptions options;
    std::shared_ptr<Mailbox> mailbox;
    std::function<void(Connection&)> forget;          // the connection has closed
    std::function<void(std::function<void()>)> soon;  // on the I/O thread, after the events that are at hand
    std::vector<Task> for_workers;
    Workers workers;
    RequestIds request_ids;
    bool stopping = false;
    // Written by the I/O thread only, read by any.
    std::atomic<std::size_t> connections = 0, live = 0;
    std::atomic<std::uint64_t> requests = 0, bytes_in_flight = 0;

    // False when the house holds all the bytes that it may.
    bool hold(std::uint64_t bytes) {
        const auto held = bytes_in_flight.load(std::memory_order_relaxed);
        if (bytes > options.bytes_in_flight || held > options.bytes_in_flight - bytes) return false;
        bytes_in_flight.store(held + bytes, std::memory_order_relaxed);
        return true;
    }
    void release(std::uint64_t bytes) { bytes_in_flight.fetch_sub(bytes, std::memory_order_relaxed); }
};

}  // namespace http
