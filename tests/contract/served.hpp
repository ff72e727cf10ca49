// The house behind a socket of its own, as a proxy on the same machine reaches it.
#pragma once
#include <thread>

#include "contract/spark.hpp"
#include "world/raw_client.hpp"

namespace contract {

class Served : public Spark {
protected:
    void SetUp() override {
        Spark::SetUp();
        if (IsSkipped()) return;
        http::ServerOptions options;
        options.port = 0;
        options.trust_proxy = true;
        server_.emplace(house().site(), options);
        serving_ = std::thread([this] { server_->run(); });
    }
    void TearDown() override {
        if (serving_.joinable()) {
            server_->stop();
            serving_.join();
            server_.reset();
        }
        Spark::TearDown();
    }
    unsigned short port() const { return server_->port(); }
    world::RawAnswer get(const std::string& target, const std::string& headers = {}) const {
        return world::RawClient(port()).get(target, headers);
    }
    world::RawAnswer post(const std::string& target, const std::string& body, const std::string& headers = {}) const {
        world::RawClient client(port());
        client.send("POST " + target + " HTTP/1.1\r\nHost: spark.example\r\nContent-Type: application/json\r\n" +
                    headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        return client.answer();
    }

private:
    std::optional<http::Server> server_;
    std::thread serving_;
};

}  // namespace contract
