// What passes between the wire and the routes: a request that has been read, and the reply to write.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/phrase.hpp"
#include "core/values.hpp"

namespace http {

using Headers = std::vector<std::pair<std::string, std::string>>;  // names in lower case when read

struct Head {
    std::string method;  // "GET"
    std::string path;    // decoded once, starts with '/', never holds "..", NUL or a backslash
    std::string query;   // raw, without '?'
    Headers headers;
    std::string peer;        // the client's address; behind a trusted proxy, the one it names
    std::string request_id;  // 12 characters, in every log line and in X-Request-Id
    bool by_tls = false;     // a trusted proxy says that the client came by TLS
    std::uint64_t content_length = 0;
    std::optional<core::Instant> arrived;  // real time at which the head was whole; the body may take its time
    std::string_view header(std::string_view lower_case_name) const;  // empty when absent
    std::string_view cookie(std::string_view name) const;             // likewise
};

enum class BodyKind { none, memory, file };
struct BodyPlan {
    BodyKind kind = BodyKind::none;
    std::uint64_t limit = 0;  // bytes; past it the answer is 413
};

struct Request {
    Head head;
    std::string body;                             // BodyKind::memory
    std::string body_file;                        // BodyKind::file: a temporary file
    std::shared_ptr<const void> keeps_body_file;  // goes with the last request that holds this, client or no client
    std::uint64_t body_size = 0;
};

// One subscriber of live events; write() may be called from any thread and is bounded: a slow reader is dropped.
class Live {
public:
    virtual ~Live() = default;
    virtual void write(std::string event) = 0;  // complete "id: ...\ndata: ...\n\n" text
    virtual void close() = 0;
};

struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::string_view fixed;  // instead of body: bytes that outlive the reply (embedded files)
    Headers headers;
    // Instead of body: fills `chunk` with the next part on a worker thread, false after the last.
    std::function<bool(std::string& chunk)> more;
    // Instead of body: an event stream; called once the head is written, with the subscriber to write to. `gone` is
    // returned by it and called when the client has left.
    std::function<std::function<void()>(std::shared_ptr<Live>)> subscribe;
};

using Respond = std::function<void(Reply)>;  // exactly once, from any thread

// What a server serves.
class Site {
public:
    virtual ~Site() = default;
    virtual BodyPlan plan(const Head& head) const = 0;  // on the I/O thread: no waiting
    // On a worker, before a body of BodyKind::file is read: a reply refuses it.
    virtual std::optional<Reply> admit(const Head& head) = 0;
    virtual void handle(Request request, Respond respond) = 0;  // on a worker; may respond later
    virtual Reply refuse(const Head& head, int status, std::string_view code, const core::Sentence& sentence) const = 0;
};

}  // namespace http
