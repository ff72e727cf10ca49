// Gives the reply once.
#include "http/owed_reply.hpp"

#include <optional>

#include "http/connection.hpp"

namespace http {

OwedReply::~OwedReply() {
    if (!given_) back_.send([](Connection& connection) { connection.answered(std::nullopt); });
}

void OwedReply::give(Reply reply) {
    if (given_.exchange(true)) return;
    back_.send([given = std::move(reply)](Connection& connection) mutable { connection.answered(std::move(given)); });
}

}  // namespace http
