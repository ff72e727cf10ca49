// The web front end: files that are part of the program, with their compressed forms made when it was built.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "http/message.hpp"

namespace http {

struct StaticFile {
    std::string_view path;   // "/assets/index-4f2a.js"
    std::string_view type;   // "text/javascript; charset=utf-8"
    std::string_view bytes;  // as it is
    std::string_view br;     // compressed with Brotli, or empty where that would not be smaller
    std::string_view gz;     // with gzip, likewise
    std::string_view hash;   // SHA-256 of the bytes, in hexadecimal
};

// All of web/dist; when that was not there at build time, one page that says so. Sorted by path.
std::span<const StaticFile> static_files();

// The answer to a GET outside /api, or nothing when there is no such file. A path without a file extension is a screen
// of the front end and gets /index.html. Knows ETag, If-None-Match, Accept-Encoding, Range and If-Range (RFC 9110); 405
// for other methods.
std::optional<Reply> serve_file(const Head& head, std::span<const StaticFile> files = static_files());

// What keeps a page from running or being framed by what is not ours, and from asking for what it never uses.
void append_page_headers(Headers& headers);

}  // namespace http
