// A program of somebody else's, on a real socket of this machine: keeps what is posted to it, answers as it is told.
#pragma once
#include <atomic>
#include <deque>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "contract/browser.hpp"
#include "http/server.hpp"

namespace contract {

struct Posted {
    std::string path, body;
    http::Headers headers;
    std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (key == name) return value;
        return "";
    }
    boost::json::value json() const { return boost::json::parse(body); }
};

class Receiver final : public http::Site {
public:
    Receiver() {
        http::ServerOptions options;
        options.port = 0;
        server_.emplace(*this, options);
        thread_ = std::thread([this] { server_->run(); });
    }
    ~Receiver() override {
        {
            const std::lock_guard lock(mutex_);
            silent_.clear();
        }
        server_->stop();
        thread_.join();
    }
    std::string url(const std::string& path = "/hook") const {
        return "http://127.0.0.1:" + std::to_string(server_->port()) + path;
    }
    // The next postings are answered so, one each; 0: never. After them with 204.
    void answer(std::initializer_list<int> statuses) { answers_.assign(statuses); }
    std::vector<Posted> posted() {
        const std::lock_guard lock(mutex_);
        return posted_;
    }

    http::BodyPlan plan(const http::Head&) const override { return {http::BodyKind::memory, 1 << 20}; }
    std::optional<http::Reply> admit(const http::Head&) override { return std::nullopt; }
    void handle(http::Request request, http::Respond respond) override {
        const std::lock_guard lock(mutex_);
        posted_.push_back({request.head.path, request.body, request.head.headers});
        http::Reply reply;
        reply.status = answers_.empty() ? 204 : answers_.front();
        if (!answers_.empty()) answers_.pop_front();
        if (reply.status == 0) return silent_.push_back(std::move(respond));
        if (reply.status == 302) reply.headers.emplace_back("Location", url("/elsewhere"));
        if (reply.status != 204) {
            reply.type = "text/plain";
            reply.body = "what the receiver says: " + std::string(600, 'x');
        }
        respond(std::move(reply));
    }
    http::Reply refuse(const http::Head&, int status, std::string_view, const core::Sentence&) const override {
        http::Reply reply;
        reply.status = status;
        return reply;
    }

private:
    std::mutex mutex_;
    std::deque<int> answers_;
    std::vector<Posted> posted_;
    std::vector<http::Respond> silent_;
    std::optional<http::Server> server_;
    std::thread thread_;
};

}  // namespace contract
