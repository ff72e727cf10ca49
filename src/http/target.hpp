// The request target: a path that is decoded once and can do no harm, and the query as it came.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace http {

struct Target {
    std::string path;
    std::string query;  // without '?', still encoded
};

// From "/a%20b?c=d" or "http://host/a%20b?c=d" (RFC 9112, 3.2). Nothing when the path does not start with '/', holds
// "..", NUL, another control character or a backslash once decoded, is badly encoded, or is not UTF-8.
std::optional<Target> read_target(std::string_view raw);

}  // namespace http
