// The way from any thread to a connection: an action that runs on the I/O thread if the connection is still there.
#pragma once
#include <memory>
#include <utility>

#include "http/mailbox.hpp"

namespace http {

class Connection;

struct WayBack {
    std::weak_ptr<Connection> to;
    std::shared_ptr<Mailbox> by;

    // `action` is called with a Connection&. Nobody but the I/O thread ever holds a connection.
    template <class Action> void send(Action action) const {
        by->post([connection = to, act = std::move(action)]() mutable {
            if (const auto here = connection.lock()) act(*here);
        });
    }
};

}  // namespace http
