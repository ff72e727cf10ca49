// What a file is by its first bytes: neither its name nor what the browser calls it is believed.
#include <fstream>

#include "startups/startups.hpp"

namespace startups {
namespace {

std::string first_bytes(const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    std::string bytes(12, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

}  // namespace

FileKind kind_of(const http::Upload& upload) {
    if (upload.size == 0) return FileKind::empty;
    const auto bytes = first_bytes(upload);
    const std::string_view begin = bytes;
    if (begin.starts_with("%PDF-")) return FileKind::pdf;
    const bool webp = begin.starts_with("RIFF") && begin.substr(8) == "WEBP";
    const bool picture = webp || begin.starts_with("\x89PNG") || begin.starts_with("\xff\xd8\xff");
    return picture ? FileKind::picture : FileKind::other;
}

}  // namespace startups
