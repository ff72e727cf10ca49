#include "bench/house.hpp"

#include <stdexcept>

namespace bench {
namespace {

std::vector<std::string> words(const std::string& db, const std::vector<std::string>& more, unsigned short port) {
    std::vector<std::string> out{program("spark"), "serve",     "--db",   db,
                                 "--host",         "127.0.0.1", "--port", std::to_string(port)};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

}  // namespace

House::House(const std::string& db, const std::vector<std::string>& more)
    : server([&, port = free_port()] { return Server(words(db, more, port), port); }()) {
    const auto came = ask(server.port(), request("POST", "/api/demo/session", {}, R"({"person":"manager"})"));
    manager = cookie_of(came);
    manager_id = get("/api/me").at("id").as_int64();
}

boost::json::value House::get(const std::string& target) const {
    const auto answer = ask(server.port(), request("GET", target, manager));
    if (answer.status != 200)
        throw std::runtime_error(target + " was answered with " + std::to_string(answer.status) + ": " + answer.body);
    return boost::json::parse(answer.body);
}

}  // namespace bench
