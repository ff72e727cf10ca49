// What a client asks of a representation: its coding, whether it has it already, and which part of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace http {

enum class Coding { identity, br, gzip };

// The best of what is at hand for this Accept-Encoding (RFC 9110, 12.5.3): the highest q, Brotli first among equals.
// Identity also when nothing is acceptable, since an answer is more use than a 406.
Coding choose_coding(std::string_view accept_encoding, bool has_br, bool has_gzip);

// Whether an If-None-Match list names this tag, quotes included; weak comparison (RFC 9110, 13.1.2).
bool names_tag(std::string_view if_none_match, std::string_view tag);

struct ByteRange {
    std::uint64_t first = 0, last = 0;  // both included
    bool satisfiable = true;
};
// Reads "bytes=0-99", "bytes=100-", "bytes=-5" against a length. Nothing when there is no range, several, or one that
// is badly written: then the whole is the answer (RFC 9110, 14.2).
std::optional<ByteRange> read_range(std::string_view range, std::uint64_t length);

}  // namespace http
