// One HTTP/1.1 request, from bytes to a Head and the bytes of its body.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace http {

enum class ParseFault { none, malformed, head_too_large, unknown_version, unknown_encoding, body_too_large };

// Stricter than RFC 9112 asks wherever two readers of the same bytes could differ: a folded header line, Content-Length
// beside Transfer-Encoding, two lengths, a coding other than chunked, no Host or two of them are all malformed.
class Parser {
public:
    explicit Parser(std::size_t head_limit);
    ~Parser();

    // Reads the head once all of it is there; returns the bytes that it used, 0 when more are needed or at a fault.
    std::size_t read_head(std::string_view bytes);
    bool head_done() const;
    // Method, headers and content_length; `path` is the target as it came. Once, after head_done().
    Head take_head();
    bool keep_alive() const;  // what the client asks for
    bool speaks_1_1() const;

    void limit_body(std::uint64_t bytes);
    // Appends to `body` what the bytes hold of it, and returns how many were used.
    std::size_t read_body(std::string_view bytes, std::string& body);
    bool done() const;  // head and body
    ParseFault fault() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace http
