#include "formats/shown.hpp"

#include "core/utf8.hpp"

namespace formats {

std::string shown(std::string_view bytes, std::size_t most_characters) {
    std::string out;
    for (std::size_t characters = 0; !bytes.empty() && characters < most_characters; ++characters) {
        std::size_t size = 1;
        while (size < bytes.size() && (bytes[size] & 0xc0) == 0x80) ++size;
        const auto character = bytes.substr(0, size);
        const bool control = size == 1 && (static_cast<unsigned char>(bytes[0]) < 0x20 || bytes[0] == 0x7f);
        out += control ? " " : core::valid_utf8(character) ? character : "?";
        bytes.remove_prefix(size);
    }
    return out;
}

}  // namespace formats
