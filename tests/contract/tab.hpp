// People at the house's sockets: a tab that asks, a page that listens.
#pragma once
#include "contract/browser.hpp"
#include "world/raw_client.hpp"

namespace contract {

// One browser at a socket of its own.
class Tab {
public:
    Tab(unsigned short port, std::string cookie) : client_(port), cookie_(std::move(cookie)) {}
    Answer get(const std::string& target) { return ask("GET", target, {}); }
    Answer remove(const std::string& target) { return ask("DELETE", target, {}); }
    Answer post(const std::string& target, const Sending& what) { return ask("POST", target, what); }

private:
    Answer ask(const std::string& method, const std::string& target, const Sending& what) {
        auto head = method + " " + target + " HTTP/1.1\r\nHost: spark.example\r\nCookie: " + cookie_ + "\r\n";
        for (const auto& [name, value] : what.headers) head += name + ": " + value + "\r\n";
        if (!what.body.empty()) head += "Content-Type: " + what.type + "\r\n";
        head += "Content-Length: " + std::to_string(what.body.size()) + "\r\n\r\n";
        client_.send(head + what.body);
        auto raw = client_.answer();
        if (const auto& set = raw.headers["set-cookie"]; !set.empty()) cookie_ = set.substr(0, set.find(';'));
        return {raw.status, {}, raw.headers["content-type"], std::move(raw.body)};
    }
    world::RawClient client_;
    std::string cookie_;
};

// A page that keeps listening.
class LivePage {
public:
    LivePage(unsigned short port, const std::string& cookie) : client_(port) {
        client_.send("GET /api/live HTTP/1.1\r\nHost: spark.example\r\nCookie: " + cookie + "\r\n\r\n");
        client_.head();
    }
    // Listens until all of the topics have been told, each once or more.
    void hear(std::set<std::string> topics) {
        while (!topics.empty()) {
            const auto event = client_.until("\n\n");
            const auto begin = event.find(R"("topic":")");
            if (begin == std::string::npos) continue;
            const auto topic = event.substr(begin + 9, event.find('"', begin + 9) - begin - 9);
            if (topic == "*") return;
            topics.erase(topic);
        }
    }

private:
    world::RawClient client_;
};

}  // namespace contract
