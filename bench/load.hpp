// A load generator: many kept-alive connections on one thread, each sending its next request when it has its answer.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Answer {
    int status = 0;
    std::string head, body;
};

struct Load {
    unsigned short port = 0;
    unsigned connections = 64;
    std::chrono::milliseconds at_most{2000};
    // The next request of that connection, whole; null: it is done. What it points to must live until the answer.
    std::function<const std::string*(unsigned connection)> next;
    std::function<void(unsigned connection, const Answer&)> answered;  // may be empty
};

struct Outcome {
    double seconds = 0;
    std::size_t answers = 0, refused = 0;     // refused: any status but 2xx
    std::vector<std::uint32_t> microseconds;  // of each answer, sorted

    double per_second() const { return seconds > 0 ? static_cast<double>(answers) / seconds : 0; }
    double milliseconds_at(double share) const;  // 0.99: what 99 in 100 stay below
};

// Throws std::runtime_error when a connection breaks or answers something that is not HTTP.
Outcome run(const Load& load);

// One request on a connection of its own.
Answer ask(unsigned short port, const std::string& request);
std::string request(const std::string& method, const std::string& target, const std::string& cookie = {},
                    const std::string& body = {});
// "spark=..." out of Set-Cookie, for the next request.
std::string cookie_of(const Answer& answer);

}  // namespace bench
