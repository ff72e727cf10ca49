// Turns the bytes of a text file into UTF-8, guessing the encoding where nothing tells it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "formats/source.hpp"

namespace formats {

enum class Encoding { utf8, utf16_little, utf16_big, windows_1252 };

std::string_view name_of(Encoding encoding);  // as IANA writes it

// Looks at a whole text that begins with no mark: UTF-8 unless it has more broken bytes than whole characters beyond
// ASCII, else Windows-1252. Where the text can be read twice, this is surer than what a window of it tells.
Encoding encoding_of(const Source& bytes);

// A byte order mark decides at once and is dropped. Else the text is taken as UTF-8 up to the first 64 KiB window that
// holds a byte beyond ASCII; that window decides: UTF-8 if it has as many whole UTF-8 characters as broken bytes, else
// Windows-1252 (mapped as the WHATWG encoding standard does). Later windows do not change the verdict. What is broken
// in UTF-8 is handed on as it is, and a lone UTF-16 surrogate as its three invalid bytes, so that the reader of the
// text can say in which line it stands.
class TextSource {
public:
    explicit TextSource(Source bytes, std::optional<Encoding> declared = std::nullopt);

    // Appends the next piece (at most 64 KiB of bytes, decoded) to `text`; false at the end.
    bool read_more(std::string& text);

    Encoding encoding() const { return encoding_; }

private:
    void fill();
    void drop_mark();
    void decode_utf16(std::string& text);
    void decode_windows_1252(std::string& text) const;

    Source bytes_;
    std::string window_;
    Encoding encoding_ = Encoding::utf8;
    enum class Verdict { open, settled } verdict_ = Verdict::open;
    char16_t high_ = 0;  // first half of a surrogate pair whose second half has not come yet
    std::string odd_;    // half of a UTF-16 unit
    bool started_ = false;
};

}  // namespace formats
