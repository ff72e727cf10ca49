// Written by hand, since it is a third of the cost of a small reply.
#include "http/reply_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace http {
namespace {

struct Phrase {
    int status;
    std::string_view words;
};
// Those of RFC 9110 that a route may give, by number.
constexpr std::array<Phrase, 35> phrases{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
}};

void append_number(std::string& out, std::uint64_t number) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_value(std::string& out, std::string_view value) {
    for (const char letter : value) {
        const auto code = static_cast<unsigned char>(letter);
        out += (code < 0x20 && letter != '\t') || code == 0x7f ? ' ' : letter;
    }
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    append_value(out, value);
    out += "\r\n";
}

bool same_name(std::string_view name, std::string_view lower_case) {
    return std::equal(name.begin(), name.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return (a | 0x20) == b; });
}

bool is_the_servers(std::string_view name) {
    static constexpr std::array<std::string_view, 6> names{"connection", "content-length",    "date",
                                                           "keep-alive", "transfer-encoding", "x-request-id"};
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) { return same_name(name, known); });
}

// Said in one piece, since every reply says it.
constexpr std::string_view for_browsers =
    "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";
constexpr std::string_view by_tls_only = "Strict-Transport-Security: max-age=31536000\r\n";
constexpr std::string_view nothing_runs =
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n";

// "Wed, 04 Dec 2013 10:20:00 GMT", made once a second.
std::string_view date_now() {
    thread_local std::time_t made = -1;
    thread_local char text[40];
    thread_local std::size_t size = 0;
    const auto now = std::time(nullptr);
    if (now != made) {
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
        made = now;
    }
    return {text, size};
}

}  // namespace

std::string_view reason(int status) {
    const auto found = std::lower_bound(phrases.begin(), phrases.end(), status,
                                        [](const Phrase& phrase, int code) { return phrase.status < code; });
    return found != phrases.end() && found->status == status ? found->words : "Status";
}

std::optional<std::uint64_t> told_length(const Reply& reply) {
    for (const auto& [name, value] : reply.headers) {
        if (!same_name(name, "content-length")) continue;
        std::uint64_t length = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
        if (error == std::errc() && end == value.data() + value.size()) return length;
    }
    return std::nullopt;
}

void append_head(std::string& out, const Reply& reply, const Framing& framing) {
    out += "HTTP/1.1 ";
    append_number(out, static_cast<std::uint64_t>(reply.status));
    out += ' ';
    out += reason(reply.status);
    out += "\r\nDate: ";
    out += date_now();
    out += "\r\n";
    if (!reply.type.empty() && reply.status != 304 && reply.status != 204)
        append_header(out, "Content-Type", reply.type);
    if (framing.end == BodyEnd::length) {
        out += "Content-Length: ";
        append_number(out, framing.length);
        out += "\r\n";
    }
    if (framing.end == BodyEnd::chunks) out += "Transfer-Encoding: chunked\r\n";
    if (!framing.keep_alive) out += "Connection: close\r\n";
    if (framing.keep_alive && !framing.speaks_1_1) out += "Connection: keep-alive\r\n";
    append_header(out, "X-Request-Id", framing.request_id);
    out += for_browsers;
    if (framing.by_tls) out += by_tls_only;
    bool has_policy = false;
    for (const auto& [name, value] : reply.headers) {
        if (is_the_servers(name)) continue;
        append_header(out, name, value);
        has_policy = has_policy || same_name(name, "content-security-policy");
    }
    if (!has_policy) out += nothing_runs;
    out += "\r\n";
}

}  // namespace http
