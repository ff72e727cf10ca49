// What a receiver is told of an event, ids and enums only, and how it is signed.
#pragma once
#include <string>
#include <vector>

#include "db/db.hpp"

namespace activity {

struct Message {
    std::string kind, body;
};
// The same each time that it is asked for.
Message message_of(db::Read& read, std::int64_t event);
Message trial_message(std::int64_t delivery, std::int64_t operator_id, core::Instant at);

// The headers of one posting: what it is, and by each secret a signature over the time and the body.
std::vector<std::string> headers_of(const Message& message, std::int64_t delivery,
                                    const std::vector<std::string>& secrets, core::Instant now);

}  // namespace activity
