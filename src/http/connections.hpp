// The connections of a server, on its I/O thread.
#pragma once
#include <memory>
#include <unordered_map>
#include <vector>

#include "http/connection.hpp"

namespace http {

class Connections {
public:
    void add(std::shared_ptr<Connection> connection) { all_.emplace(connection.get(), std::move(connection)); }
    void forget(Connection& gone) { all_.erase(&gone); }
    std::size_t size() const { return all_.size(); }
    void clear() { all_.clear(); }

    // Some may close while all are gone through, so this goes over a copy.
    template <class Action> void each(Action action) const {
        std::vector<std::shared_ptr<Connection>> now;
        now.reserve(all_.size());
        for (const auto& [address, connection] : all_) now.push_back(connection);
        for (const auto& connection : now) action(*connection);
    }

private:
    std::unordered_map<Connection*, std::shared_ptr<Connection>> all_;
};

}  // namespace http
