// Cuts a long XML part into its elements of one name, so that no more than one of them is ever held.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "formats/encoding.hpp"
#include "formats/source.hpp"

namespace formats {

// Elements are found by their local name, whatever their prefix, and are not expected inside each other. The part is
// UTF-8, or UTF-16 with its mark. Nothing is expanded: entities and document types are left to whoever parses a piece.
class XmlPieces {
public:
    XmlPieces(Source bytes, std::string_view local_name, std::size_t longest_piece);

    // The next whole element, tags included; valid until the next call. Nothing at the end. Throws Unreadable for an
    // element longer than `longest_piece` bytes.
    std::optional<std::string_view> next();

private:
    std::size_t find(std::string_view what, std::size_t from);
    std::size_t find_element();
    bool more();

    TextSource text_;
    std::string local_name_;
    std::size_t longest_piece_;
    std::string buffer_;
    std::size_t at_ = 0;
};

}  // namespace formats
