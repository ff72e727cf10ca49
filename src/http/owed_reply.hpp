// What a route answers with: a reply given on any thread goes to its connection.
#pragma once
#include <atomic>
#include <utility>

#include "http/message.hpp"
#include "http/way_back.hpp"

namespace http {

// Held by the Respond function. When the last copy of that goes without a reply, the client still gets one: a 500.
class OwedReply {
public:
    explicit OwedReply(WayBack back) : back_(std::move(back)) {}
    ~OwedReply();
    OwedReply(const OwedReply&) = delete;
    OwedReply& operator=(const OwedReply&) = delete;
    void give(Reply reply);  // the first counts

private:
    WayBack back_;
    std::atomic<bool> given_ = false;
};

}  // namespace http
