// A client that sends exactly the bytes it is told to, with blocking sockets; it gives up after 30 seconds of silence.
#pragma once
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace world {

struct RawAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

class RawClient {
public:
    explicit RawClient(unsigned short port, int receive_buffer = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval patience{30, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(socket_);
            throw std::runtime_error("the server does not take the connection");
        }
    }
    RawClient(RawClient&& other) noexcept : socket_(std::exchange(other.socket_, -1)), read_(std::move(other.read_)) {}
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient() { vanish(); }

    // False when the server has closed before all was sent.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void end_sending() { ::shutdown(socket_, SHUT_WR); }
    void vanish() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    }
    // Closes so that the other side sees a reset, as when a machine is switched off.
    void break_off() {
        const linger at_once{1, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        vanish();
    }

    RawAnswer get(const std::string& target, const std::string& headers = {}) {
        send("GET " + target + " HTTP/1.1\r\nHost: spark.example\r\n" + headers + "\r\n");
        return answer();
    }

    // Reads one whole answer; `without_body` for the answer to a HEAD request.
    RawAnswer answer(bool without_body = false) {
        RawAnswer answer = head();
        if (without_body || answer.status == 204 || answer.status == 304 || answer.status < 200) return answer;
        if (answer.headers.contains("content-length")) {
            answer.body = exactly(std::stoul(answer.headers["content-length"]));
        } else if (answer.headers["transfer-encoding"] == "chunked") {
            answer.body = chunks();
        } else {
            answer.body = rest();
        }
        return answer;
    }
    RawAnswer head() {
        RawAnswer answer;
        answer.status = std::stoi(line().substr(9, 3));
        for (auto text = line(); !text.empty(); text = line()) {
            const auto colon = text.find(": ");
            auto name = text.substr(0, colon);
            for (auto& letter : name) letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
            answer.headers[name] = text.substr(colon + 2);
        }
        return answer;
    }
    // All up to and with the mark.
    std::string until(std::string_view mark) {
        auto at = read_.find(mark);
        while (at == std::string::npos) {
            if (!more()) throw std::runtime_error("the connection ended; it had said: " + read_);
            at = read_.find(mark);
        }
        return exactly(at + mark.size());
    }
    std::string exactly(std::size_t size) {
        while (read_.size() < size) {
            if (!more()) throw std::runtime_error("the connection ended; it had said: " + read_);
        }
        auto text = read_.substr(0, size);
        read_.erase(0, size);
        return text;
    }
    // All that comes until the server closes.
    std::string rest() {
        while (more()) {
        }
        return std::exchange(read_, {});
    }

private:
    bool more() {
        char bytes[16384];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count < 0 && errno != ECONNRESET) throw std::runtime_error("the server is silent");
        if (count <= 0) return false;
        read_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }
    std::string line() {
        auto text = until("\r\n");
        text.resize(text.size() - 2);
        return text;
    }
    std::string chunks() {
        std::string body;
        for (;;) {
            const auto size = std::stoul(line(), nullptr, 16);
            body += exactly(size);
            line();
            if (size == 0) return body;
        }
    }

    int socket_;
    std::string read_;
};

}  // namespace world
