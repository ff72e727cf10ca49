// Chooses the file, then the form of it that the client can use.
#include "http/static_files.hpp"

#include <algorithm>
#include <string>

#include "http/negotiation.hpp"

namespace http {
namespace {

const StaticFile* find(std::span<const StaticFile> files, std::string_view path) {
    const auto found = std::lower_bound(files.begin(), files.end(), path,
                                        [](const StaticFile& file, std::string_view name) { return file.path < name; });
    return found != files.end() && found->path == path ? &*found : nullptr;
}

bool is_a_screen(std::string_view path) { return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos; }

bool is_of_the_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

struct Form {
    std::string_view bytes;
    std::string_view coding;  // as Content-Encoding says it
    std::string tag;          // strong: another form of the file has another one
};

Form choose_form(const StaticFile& file, std::string_view accept_encoding) {
    const std::string hash(file.hash.substr(0, 32));
    switch (choose_coding(accept_encoding, !file.br.empty(), !file.gz.empty())) {
        case Coding::br:
            return {file.br, "br", '"' + hash + "-br\""};
        case Coding::gzip:
            return {file.gz, "gzip", '"' + hash + "-gz\""};
        case Coding::identity:
            break;
    }
    return {file.bytes, "", '"' + hash + '"'};
}

// A file under /assets bears its hash in its name, so it never changes; all others are asked for again each time.
std::string_view caching(const StaticFile& file) {
    return file.path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

void cut_to_range(Reply& reply, const Head& head, const Form& form) {
    const auto if_range = head.header("if-range");
    if (!if_range.empty() && if_range != form.tag) return;
    const auto range = read_range(head.header("range"), form.bytes.size());
    if (!range) return;
    const auto whole = std::to_string(form.bytes.size());
    if (!range->satisfiable) {
        reply.status = 416;
        reply.fixed = {};
        reply.headers.emplace_back("Content-Range", "bytes */" + whole);
        return;
    }
    reply.status = 206;
    reply.fixed = form.bytes.substr(range->first, range->last - range->first + 1);
    reply.headers.emplace_back(
        "Content-Range", "bytes " + std::to_string(range->first) + "-" + std::to_string(range->last) + "/" + whole);
}

}  // namespace

void append_page_headers(Headers& headers) {
    // Mantine writes its theme and its responsive sizes as style elements while it runs, and positions as attributes; a
    // nonce would have to be new in each page, and these pages are files. Styles alone can't act.
    headers.emplace_back("Content-Security-Policy",
                         "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
                         "img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                         "form-action 'self'; frame-ancestors 'none'");
    headers.emplace_back(
        "Permissions-Policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), "
        "serial=(), usb=(), xr-spatial-tracking=()");
}

std::optional<Reply> serve_file(const Head& head, std::span<const StaticFile> files) {
    if (is_of_the_api(head.path)) return std::nullopt;
    const auto* file = find(files, head.path);
    if (!file && is_a_screen(head.path)) file = find(files, "/index.html");
    if (!file) return std::nullopt;
    Reply reply;
    append_page_headers(reply.headers);
    if (head.method != "GET") {
        reply.status = 405;
        reply.headers.emplace_back("Allow", "GET, HEAD");
        return reply;
    }
    const auto form = choose_form(*file, head.header("accept-encoding"));
    reply.type = file->type;
    reply.headers.emplace_back("ETag", form.tag);
    reply.headers.emplace_back("Cache-Control", caching(*file));
    reply.headers.emplace_back("Vary", "Accept-Encoding");
    if (names_tag(head.header("if-none-match"), form.tag)) {
        reply.status = 304;
        return reply;
    }
    reply.fixed = form.bytes;
    reply.headers.emplace_back("Accept-Ranges", "bytes");
    if (!form.coding.empty()) reply.headers.emplace_back("Content-Encoding", form.coding);
    cut_to_range(reply, head, form);
    return reply;
}

}  // namespace http
