// Reads the lists in which clients say what they would like.
#include "http/negotiation.hpp"

#include <algorithm>
#include <charconv>

namespace http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string_view next_part(std::string_view& list, char separator) {
    const auto end = list.find(separator);
    const auto part = trimmed(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    return part;
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// "0.8" in thousandths; what is badly written counts as unwanted.
int thousandths(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
    if (text.size() > 1 && text[1] != '.') return 0;
    int value = (text[0] - '0') * 1000;
    int unit = 100;
    for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') return 0;
        value += (digit - '0') * unit;
        unit /= 10;
    }
    return std::min(value, 1000);
}

struct Wish {
    std::string_view name;
    int weight = 1000;
};

Wish read_wish(std::string_view part) {
    Wish wish{next_part(part, ';')};
    while (!part.empty()) {
        const auto parameter = next_part(part, ';');
        if (parameter.starts_with("q=") || parameter.starts_with("Q=")) wish.weight = thousandths(parameter.substr(2));
    }
    return wish;
}

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

}  // namespace

Coding choose_coding(std::string_view accept_encoding, bool has_br, bool has_gzip) {
    std::optional<int> br, gzip, identity, any;
    while (!accept_encoding.empty()) {
        const auto wish = read_wish(next_part(accept_encoding, ','));
        if (same_word(wish.name, "br")) br = wish.weight;
        if (same_word(wish.name, "gzip") || same_word(wish.name, "x-gzip")) gzip = wish.weight;
        if (same_word(wish.name, "identity")) identity = wish.weight;
        if (wish.name == "*") any = wish.weight;
    }
    const int br_weight = has_br ? br.value_or(any.value_or(0)) : 0;
    const int gzip_weight = has_gzip ? gzip.value_or(any.value_or(0)) : 0;
    const int best = std::max({br_weight, gzip_weight});
    if (best == 0 || identity.value_or(0) > best) return Coding::identity;
    return br_weight == best ? Coding::br : Coding::gzip;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    while (!if_none_match.empty()) {
        auto part = next_part(if_none_match, ',');
        if (part.starts_with("W/")) part.remove_prefix(2);
        if (part == tag || part == "*") return true;
    }
    return false;
}

std::optional<ByteRange> read_range(std::string_view range, std::uint64_t length) {
    constexpr std::string_view unit = "bytes=";
    if (range.size() < unit.size() || !same_word(range.substr(0, unit.size()), unit)) return std::nullopt;
    range = trimmed(range.substr(unit.size()));
    const auto dash = range.find('-');
    if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return std::nullopt;
    const auto first = number(range.substr(0, dash)), last = number(range.substr(dash + 1));
    const bool from_the_end = dash == 0;
    if (from_the_end) {
        if (!last) return std::nullopt;
        if (*last == 0 || length == 0) return ByteRange{0, 0, false};
        return ByteRange{length - std::min(*last, length), length - 1, true};
    }
    const bool open = dash + 1 == range.size();
    if (!first || (!open && (!last || *last < *first))) return std::nullopt;
    if (*first >= length) return ByteRange{0, 0, false};
    return ByteRange{*first, open ? length - 1 : std::min(*last, length - 1), true};
}

}  // namespace http
