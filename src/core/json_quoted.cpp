// Text in quotes, apart from other values: a program that writes nothing else need not load what those take.
#include "core/json.hpp"

namespace core {

void write_json_text(std::string_view in, std::string& out) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const auto c = static_cast<unsigned char>(in[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(in, from, i - from);
        from = i + 1;
        if (c == '"' || c == '\\')
            (out += '\\') += static_cast<char>(c);
        else if (c == '\n')
            out += "\\n";
        else
            ((out += "\\u00") += hex[c >> 4]) += hex[c & 15];
    }
    out.append(in, from, in.size() - from);
    out += '"';
}

}  // namespace core
