// The status line and headers of a reply, as bytes.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace http {

// How the client learns where the body ends.
enum class BodyEnd { none, length, chunks, close };

struct Framing {
    BodyEnd end = BodyEnd::length;
    std::uint64_t length = 0;  // with BodyEnd::length
    bool keep_alive = true;
    bool speaks_1_1 = true;
    std::string_view request_id;
    bool by_tls = false;  // then the browser is to come no other way for a year
};

// Appends the head with its empty line. Control characters in header values become spaces, so that no value can begin a
// header of its own. Headers that are the server's to say (connection, content-length, ...) are left out of
// `reply.headers`. Every reply bears what keeps a browser from taking it for something else, framing it, or handing it
// to another site; one without a Content-Security-Policy of its own may load and run nothing.
void append_head(std::string& out, const Reply& reply, const Framing& framing);

// The length that a reply in parts tells of itself, in a header of its own.
std::optional<std::uint64_t> told_length(const Reply& reply);

// The standard phrase of a status code; "Status" for one without.
std::string_view reason(int status);

}  // namespace http
