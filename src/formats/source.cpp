#include "formats/source.hpp"

#include <istream>
#include <utility>

#include "formats/trouble.hpp"

namespace formats {

Source source_of(std::string bytes) {
    return [held = std::move(bytes), at = std::size_t{0}](char* out, std::size_t room) mutable {
        const std::size_t size = held.copy(out, room, at);
        at += size;
        return size;
    };
}

Source source_of(std::istream& stream) {
    return [&stream](char* out, std::size_t room) {
        stream.read(out, static_cast<std::streamsize>(room));
        if (stream.bad()) throw Unreadable({.fault = Fault::unreadable});
        return static_cast<std::size_t>(stream.gcount());
    };
}

}  // namespace formats
