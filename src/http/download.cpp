// An answer that is a file, as a reply.
#include <cctype>

#include "http/api.hpp"

namespace http::detail {

// The name in both forms of RFC 6266: for those who read only ASCII, and as it is (RFC 8187).
void put_download(Reply& reply, Download download) {
    if (download.status != 200) reply.status = download.status;
    reply.type = std::move(download.type);
    reply.body = std::move(download.body);
    reply.more = std::move(download.more);
    if (download.name.empty()) return;
    std::string plain, encoded;
    for (const char c : download.name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool ascii = c >= ' ' && byte < 127 && c != '"' && c != '\\' && c != '%';
        static constexpr std::string_view hex = "0123456789ABCDEF";
        if (ascii || (byte & 0xC0) != 0x80) plain += ascii ? c : '_';
        if (ascii && (std::isalnum(byte) || c == '-' || c == '.' || c == '_'))
            encoded += c;
        else
            ((encoded += '%') += hex[byte >> 4]) += hex[byte & 15];
    }
    auto header = "attachment; filename=\"" + plain + '"';
    if (plain != download.name) header += "; filename*=UTF-8''" + encoded;
    reply.headers.emplace_back("Content-Disposition", std::move(header));
}

}  // namespace http::detail
