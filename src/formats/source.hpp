// Where bytes come from: a file, an upload, a part of an archive; asked for piece by piece.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

namespace formats {

// Writes at most `room` bytes to `out` and answers how many; 0 means the end. It may throw.
using Source = std::function<std::size_t(char* out, std::size_t room)>;

Source source_of(std::string bytes);

// The stream must outlive the source. A stream that fails while reading throws Unreadable.
Source source_of(std::istream& stream);

}  // namespace formats
