#include "formats/xml_pieces.hpp"

#include <utility>

#include "formats/trouble.hpp"

namespace formats {
namespace {

constexpr auto nowhere = std::string::npos;

// "x:row r=..." → "x:row"
std::string_view tag_name(std::string_view after_bracket) {
    return after_bracket.substr(0, after_bracket.find_first_of(" \t\r\n/>"));
}

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

XmlPieces::XmlPieces(Source bytes, std::string_view local_name, std::size_t longest_piece)
    : text_(std::move(bytes)), local_name_(local_name), longest_piece_(longest_piece) {}

bool XmlPieces::more() {
    if (buffer_.size() - at_ > longest_piece_) throw Unreadable({.fault = Fault::too_large});
    buffer_.erase(0, std::exchange(at_, 0));
    return text_.read_more(buffer_);
}

// Where `what` stands at or after `at_ + ahead`, counted from `at_`, which moves when the buffer does.
std::size_t XmlPieces::find(std::string_view what, std::size_t ahead) {
    while (true) {
        const std::size_t found = buffer_.find(what, at_ + ahead);
        if (found != nowhere) return found - at_;
        const std::size_t seen = buffer_.size() - at_;
        ahead = seen > ahead + what.size() ? seen - what.size() + 1 : ahead;
        if (!more()) return nowhere;
    }
}

// Moves `at_` to the next element of the name; answers the length of its start tag.
std::size_t XmlPieces::find_element() {
    while (true) {
        const std::size_t start = find("<", 0);
        if (start == nowhere) return nowhere;
        at_ += start;
        const std::size_t end = find(">", 1);
        if (end == nowhere) return nowhere;
        if (local(tag_name(std::string_view(buffer_).substr(at_ + 1, end))) == local_name_) return end + 1;
        at_ += end + 1;
    }
}

std::optional<std::string_view> XmlPieces::next() {
    const std::size_t start_tag = find_element();
    if (start_tag == nowhere) return std::nullopt;
    std::size_t size = start_tag;
    if (buffer_[at_ + start_tag - 2] != '/') {
        const auto name = tag_name(std::string_view(buffer_).substr(at_ + 1, start_tag));
        const std::string end_tag = "</" + std::string(name) + ">";
        const std::size_t end = find(end_tag, start_tag);
        if (end == nowhere) throw Unreadable({.fault = Fault::unreadable});
        size = end + end_tag.size();
    }
    const auto piece = std::string_view(buffer_).substr(at_, size);
    at_ += size;
    if (size > longest_piece_) throw Unreadable({.fault = Fault::too_large});
    return piece;
}

}  // namespace formats
