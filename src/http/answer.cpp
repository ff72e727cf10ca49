// Gives the reply once.
#include "http/answer.hpp"

#include <optional>

#include "http/connection.hpp"

namespace http {

Answer::~Answer() {
    if (!given_) back_.send([](Connection& connection) { connection.answered(std::nullopt); });
}

void Answer::give(Reply reply) {
    if (given_.exchange(true)) return;
    back_.send([given = std::move(reply)](Connection& connection) mutable { connection.answered(std::move(given)); });
}

}  // namespace http
