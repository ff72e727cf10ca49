#include "bench/load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

class Connection {
public:
    explicit Connection(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int yes = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
        ::close(socket_);
        throw std::runtime_error("nobody listens at port " + std::to_string(port));
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { ::close(socket_); }

    int socket() const { return socket_; }
    void send(const std::string& request) {
        began_ = Clock::now();
        for (std::size_t sent = 0; sent < request.size();) {
            const auto count = ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) throw std::runtime_error("the server closed a connection");
            sent += static_cast<std::size_t>(count);
        }
    }
    // True when the answer is whole.
    bool receive(Answer& answer) {
        char bytes[65536];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) throw std::runtime_error("the server closed a connection");
        read_.append(bytes, static_cast<std::size_t>(count));
        const auto end = read_.find("\r\n\r\n");
        if (end == std::string::npos) return false;
        const auto size = end + 4 + body_size(end);
        if (read_.size() < size) return false;
        answer.status = std::stoi(read_.substr(9, 3));
        answer.head.assign(read_, 0, end + 2);
        answer.body.assign(read_, end + 4, size - end - 4);
        read_.erase(0, size);
        return true;
    }
    std::uint32_t waited() const {
        return static_cast<std::uint32_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_).count());
    }

private:
    std::size_t body_size(std::size_t end) const {
        for (const std::string_view name : {"\r\nContent-Length: ", "\r\ncontent-length: "}) {
            const auto at = read_.find(name);
            if (at < end) return std::stoul(read_.substr(at + name.size(), 20));
        }
        if (read_.compare(9, 3, "204") == 0) return 0;
        throw std::runtime_error("an answer without Content-Length: " + read_.substr(0, end));
    }

    int socket_;
    std::string read_;
    Clock::time_point began_;
};

class Run {
public:
    explicit Run(const Load& load) : load_(load), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
        for (unsigned i = 0; i < load.connections; ++i) {
            connections_.push_back(std::make_unique<Connection>(load.port));
            epoll_event event{EPOLLIN, {.u32 = i}};
            ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connections_.back()->socket(), &event);
        }
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    ~Run() { ::close(epoll_); }

    Outcome finish() {
        const auto began = Clock::now();
        until_ = began + load_.at_most;
        for (unsigned i = 0; i < load_.connections; ++i) send_next(i);
        while (waiting_ > 0) {
            epoll_event events[64];
            const int count = ::epoll_wait(epoll_, events, 64, 30'000);
            if (count == 0) throw std::runtime_error("the server is silent");
            for (int i = 0; i < count; ++i) receive(events[i].data.u32);
        }
        outcome_.seconds = std::chrono::duration<double>(Clock::now() - began).count();
        std::sort(outcome_.microseconds.begin(), outcome_.microseconds.end());
        return std::move(outcome_);
    }

private:
    void send_next(unsigned connection) {
        if (Clock::now() >= until_) return;
        const auto* request = load_.next(connection);
        if (!request) return;
        connections_[connection]->send(*request);
        ++waiting_;
    }
    void receive(unsigned connection) {
        if (!connections_[connection]->receive(answer_)) return;
        --waiting_;
        ++outcome_.answers;
        outcome_.refused += answer_.status < 200 || answer_.status > 299;
        outcome_.microseconds.push_back(connections_[connection]->waited());
        if (load_.answered) load_.answered(connection, answer_);
        send_next(connection);
    }

    const Load& load_;
    int epoll_;
    std::vector<std::unique_ptr<Connection>> connections_;
    Clock::time_point until_;
    std::size_t waiting_ = 0;
    Answer answer_;
    Outcome outcome_;
};

}  // namespace

double Outcome::milliseconds_at(double share) const {
    if (microseconds.empty()) return 0;
    const auto at = static_cast<std::size_t>(share * static_cast<double>(microseconds.size() - 1));
    return microseconds[at] / 1000.0;
}

Outcome run(const Load& load) { return Run(load).finish(); }

Answer ask(unsigned short port, const std::string& request) {
    Connection connection(port);
    connection.send(request);
    Answer answer;
    while (!connection.receive(answer)) {
    }
    return answer;
}

std::string request(const std::string& method, const std::string& target, const std::string& cookie,
                    const std::string& body) {
    std::string out = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!cookie.empty()) out += "Cookie: " + cookie + "\r\n";
    if (!body.empty()) out += "Content-Type: application/json\r\n";
    if (method != "GET") out += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

std::string cookie_of(const Answer& answer) {
    const auto at = answer.head.find("Set-Cookie: ");
    if (at == std::string::npos) throw std::runtime_error("no cookie came with: " + answer.body);
    return answer.head.substr(at + 12, answer.head.find_first_of(";\r", at) - at - 12);
}

}  // namespace bench
