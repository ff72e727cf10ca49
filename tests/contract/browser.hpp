// Somebody at the house's door: sends requests to the site as the server would, keeps cookies as a browser does.
#pragma once
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <future>
#include <set>
#include <string>

#include "app/house.hpp"

namespace contract {

struct Answer {
    int status = 0;
    http::Headers headers;
    std::string type, body;
    bool stream = false;

    // The value at a JSON pointer; null where there is none.
    boost::json::value at(std::string_view pointer) const {
        boost::json::error_code failed;
        const auto whole = boost::json::parse(body, failed);
        if (failed) return nullptr;
        const auto* found = whole.find_pointer(pointer, failed);
        return found ? *found : boost::json::value(nullptr);
    }
    std::int64_t number(std::string_view pointer) const {
        const auto value = at(pointer);
        return value.is_int64() ? value.get_int64() : -1;
    }
    std::string text(std::string_view pointer) const {
        const auto value = at(pointer);
        return value.is_string() ? std::string(value.get_string()) : "";
    }
    std::size_t size(std::string_view pointer = "") const {
        const auto value = at(pointer);
        return value.is_array() ? value.get_array().size() : 0;
    }
    std::string code() const { return text("/code"); }
    std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (key == name) return value;
        return "";
    }
};

inline std::string in_quotes(std::string_view text) { return boost::json::serialize(boost::json::string(text)); }

struct Sending {
    std::string body;
    http::Headers headers;  // names in lower case, beside those that a browser sends
    std::string type = "application/json";
};

class Browser {
public:
    explicit Browser(app::House& house) : house_(&house) {}

    Answer get(const std::string& target) { return send("GET", target, {}); }
    Answer post(const std::string& target, const std::string& body = "{}") { return send("POST", target, {body, {}}); }
    Answer patch(const std::string& target, const std::string& body) { return send("PATCH", target, {body, {}}); }
    Answer put(const std::string& target, const std::string& body) { return send("PUT", target, {body, {}}); }
    Answer remove(const std::string& target) { return send("DELETE", target, {}); }
    Answer upload(const std::string& target, const std::string& bytes, const std::string& name) {
        return send("POST", target, {bytes, {{"x-file-name", name}}, "application/octet-stream"});
    }

    Answer send(const std::string& method, const std::string& target, const Sending& what) {
        auto request = request_of(method, target, what);
        auto& site = house_->site();
        const auto plan = site.plan(request.head);
        std::optional<http::Reply> reply;
        if (what.body.size() > plan.limit)
            reply = site.refuse(request.head, 413, "too_large",
                                {"This is too large.", "C’est trop grand.", "É grande demais."});
        if (plan.kind == http::BodyKind::file) {
            if (!reply) reply = site.admit(request.head);
            spool(request);
        }
        if (!reply) reply = handled(request);
        if (!request.body_file.empty()) std::filesystem::remove(request.body_file);
        return taken(std::move(*reply));
    }

    // Opens the live stream; ends when what it returns is called.
    std::function<void()> listen(std::shared_ptr<http::Live> live) {
        const auto reply = handled(request_of("GET", "/api/live", {}));
        if (!reply.subscribe) throw std::runtime_error("no stream: " + reply.body);
        return reply.subscribe(std::move(live));
    }

    std::string cookie;  // "spark_session=..."
    std::string address = "192.0.2.7";
    std::optional<core::Instant> arrived;  // when the head of what is sent arrived, in real time; absent: now

private:
    http::Request request_of(const std::string& method, const std::string& target, const Sending& what) const {
        http::Request request;
        auto& head = request.head;
        head.method = method;
        const auto mark = std::min(target.find('?'), target.size());
        head.path = target.substr(0, mark);
        if (mark < target.size()) head.query = target.substr(mark + 1);
        head.headers = what.headers;
        head.headers.emplace_back("host", "spark.example");
        if (!cookie.empty()) head.headers.emplace_back("cookie", cookie);
        if (!what.body.empty()) head.headers.emplace_back("content-type", what.type);
        head.peer = address;
        head.request_id = "contract0000";
        head.arrived = arrived;
        head.content_length = what.body.size();
        request.body = what.body;
        request.body_size = what.body.size();
        return request;
    }
    static void spool(http::Request& request) {
        static std::atomic<int> count{0};
        request.body_file = (std::filesystem::temp_directory_path() /
                             ("spark-contract-" + std::to_string(::getpid()) + "-" + std::to_string(++count)))
                                .string();
        std::ofstream(request.body_file, std::ios::binary) << request.body;
        request.body.clear();
    }
    http::Reply handled(http::Request request) {
        std::promise<http::Reply> promise;
        auto future = promise.get_future();
        house_->site().handle(std::move(request),
                              [&promise](http::Reply reply) { promise.set_value(std::move(reply)); });
        return future.get();
    }
    Answer taken(http::Reply reply) {
        Answer answer{reply.status, std::move(reply.headers), std::move(reply.type), std::move(reply.body),
                      static_cast<bool>(reply.subscribe)};
        std::string chunk;
        for (bool more = static_cast<bool>(reply.more); more; chunk.clear()) {
            more = reply.more(chunk);
            answer.body += chunk;
        }
        const auto set = answer.header("Set-Cookie");
        if (!set.empty()) cookie = set.substr(0, set.find(';'));
        return answer;
    }

    app::House* house_;
};

}  // namespace contract
