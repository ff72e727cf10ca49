// Decodes percent signs once; a second layer of encoding stays text and is never a path.
#include "http/target.hpp"

#include "core/utf8.hpp"

namespace http {
namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view in) {
    std::string out;
    out.reserve(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (in[i] != '%') {
            out += in[i];
            continue;
        }
        if (i + 2 >= in.size()) return std::nullopt;
        const int high = hex_value(in[i + 1]), low = hex_value(in[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

bool is_harmless(std::string_view path) {
    for (const char letter : path) {
        const auto code = static_cast<unsigned char>(letter);
        if (code < 0x20 || code == 0x7f || letter == '\\') return false;
    }
    return path.find("..") == std::string_view::npos && core::valid_utf8(path);
}

// A client that speaks as to a proxy names scheme and host as well.
std::string_view without_host(std::string_view raw) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!raw.starts_with(scheme)) continue;
        const auto slash = raw.find_first_of("/?", scheme.size());
        return slash == std::string_view::npos || raw[slash] == '?' ? std::string_view("/") : raw.substr(slash);
    }
    return raw;
}

}  // namespace

std::optional<Target> read_target(std::string_view raw) {
    raw = without_host(raw);
    if (!raw.starts_with('/') || raw.find('#') != std::string_view::npos) return std::nullopt;
    const auto mark = raw.find('?');
    auto path = decoded(raw.substr(0, mark));
    if (!path || !is_harmless(*path)) return std::nullopt;
    return Target{std::move(*path), mark == std::string_view::npos ? "" : std::string(raw.substr(mark + 1))};
}

}  // namespace http
