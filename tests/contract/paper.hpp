// What stands on the pages of a PDF that the house has written: its text, read back through the fonts' own tables.
#pragma once
#include <zlib.h>

#include <map>
#include <string>
#include <vector>

namespace contract {

class Paper {
public:
    explicit Paper(std::string pdf) : pdf_(std::move(pdf)) { find_objects(); }

    // A text for each page; what is drawn on lines of its own comes on lines of its own.
    std::vector<std::string> pages() const {
        std::vector<std::string> out;
        for (const auto& [id, body] : objects_)
            if (body.find("/Type /Page\n") != std::string::npos || body.find("/Type /Page %") != std::string::npos)
                out.push_back(text_of(body));
        return out;
    }
    std::string text() const {
        std::string out;
        for (const auto& page : pages()) out += page;
        return out;
    }

private:
    using Letters = std::map<unsigned, std::string>;
    using Fonts = std::map<std::string, std::pair<Letters, unsigned>>;

    void find_objects() {
        for (std::size_t at = pdf_.find(" 0 obj"); at != std::string::npos; at = pdf_.find(" 0 obj", at + 1)) {
            auto begin = at;
            while (begin > 0 && pdf_[begin - 1] >= '0' && pdf_[begin - 1] <= '9') --begin;
            const auto end = pdf_.find("endobj", at);
            objects_[std::stoi(pdf_.substr(begin, at - begin))] = pdf_.substr(at + 6, end - at - 6);
        }
    }
    // The number of the object that stands after `key` in `body`: "/Contents 4 0 R".
    static int named(const std::string& body, const std::string& key) {
        const auto at = body.find(key + " ");
        return at == std::string::npos ? 0 : std::atoi(body.c_str() + at + key.size() + 1);
    }
    std::string stream(int id) const {
        const auto known = objects_.find(id);
        if (known == objects_.end()) return "";
        const auto& body = known->second;
        const auto begin = body.find("stream\n");
        const auto end = body.rfind("endstream");
        if (begin == std::string::npos) return "";
        const auto packed = body.substr(begin + 7, end - begin - 7);
        if (body.substr(0, begin).find("/FlateDecode") == std::string::npos) return packed;
        std::string out(packed.size() * 40 + 65536, '\0');
        z_stream state{};
        inflateInit(&state);
        state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        state.avail_in = static_cast<uInt>(packed.size());
        state.next_out = reinterpret_cast<Bytef*>(out.data());
        state.avail_out = static_cast<uInt>(out.size());
        inflate(&state, Z_FINISH);
        out.resize(state.total_out);
        inflateEnd(&state);
        return out;
    }
    // "<0003> <00E9>", in hexadecimal UTF-16.
    Letters letters_of(int font) const {
        Letters out;
        const auto known = objects_.find(font);
        if (known == objects_.end()) return out;
        const auto map = stream(named(known->second, "/ToUnicode"));
        for (auto at = map.find("beginbfchar"); at != std::string::npos; at = map.find("beginbfchar", at + 1)) {
            const auto end = map.find("endbfchar", at);
            for (auto code = map.find('<', at); code < end; code = map.find('<', code + 1)) {
                const auto text = map.find('<', code + 1);
                out[hex(map, code)] = utf8(map, text);
                code = text;
            }
        }
        return out;
    }
    static unsigned hex(const std::string& text, std::size_t at) {
        return static_cast<unsigned>(std::stoul(text.substr(at + 1, text.find('>', at) - at - 1), nullptr, 16));
    }
    static std::string utf8(const std::string& text, std::size_t at) {
        std::string out;
        const auto end = text.find('>', at);
        for (auto digit = at + 1; digit + 4 <= end; digit += 4) {
            const auto point = std::stoul(text.substr(digit, 4), nullptr, 16);
            if (point < 0x80) {
                out += static_cast<char>(point);
            } else if (point < 0x800) {
                out += static_cast<char>(0xC0 | (point >> 6));
                out += static_cast<char>(0x80 | (point & 0x3F));
            } else {
                out += static_cast<char>(0xE0 | (point >> 12));
                out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
                out += static_cast<char>(0x80 | (point & 0x3F));
            }
        }
        return out;
    }
    std::string text_of(const std::string& page) const {
        Fonts fonts;  // each with the digits of a code
        const auto resources = objects_.find(named(page, "/Resources"));
        const auto& where = resources == objects_.end() ? page : resources->second;
        const auto listed = where.find("/Font <<");
        for (auto at = where.find("/f-", listed); at != std::string::npos; at = where.find("/f-", at + 1)) {
            const auto name = where.substr(at + 1, where.find(' ', at) - at - 1);
            const auto font = named(where, "/" + name);
            const auto known = objects_.find(font);
            const bool wide = known != objects_.end() && known->second.find("/Type0") != std::string::npos;
            fonts[name] = {letters_of(font), wide ? 4U : 2U};
        }
        return drawn(stream(named(page, "/Contents")), fonts);
    }
    // Strings are written as bytes in parentheses or in hexadecimal; what a ligature stands for is told beside it.
    static std::string drawn(const std::string& content, const Fonts& fonts) {
        std::string out, font;
        for (std::size_t at = 0; at < content.size(); ++at) {
            if (content.compare(at, 3, "/f-") == 0) font = content.substr(at + 1, content.find(' ', at) - at - 1);
            if (content.compare(at, 2, "ET") == 0) out += '\n';
            if (content.compare(at, 2, "<<") == 0) ++at;
            if (content.compare(at, 13, "/ActualText <") == 0) {
                out += utf8(content, at + 16);  // past the byte order mark
                at = content.find("EMC", at);
            } else if (content[at] == '(' && fonts.contains(font)) {
                at = bytes(content, at, fonts.at(font).first, out);
            } else if (content[at] == '<' && content[at - 1] != '<' && fonts.contains(font)) {
                const auto end = content.find('>', at);
                const auto& [letters, digits] = fonts.at(font);
                for (auto digit = at + 1; digit + digits <= end; digit += digits)
                    add(letters, static_cast<unsigned>(std::stoul(content.substr(digit, digits), nullptr, 16)), out);
                at = end;
            }
        }
        return out;
    }
    static std::size_t bytes(const std::string& content, std::size_t at, const Letters& letters, std::string& out) {
        for (++at; content[at] != ')'; ++at) {
            auto code = static_cast<unsigned>(static_cast<unsigned char>(content[at]));
            if (content[at] == '\\') {
                const bool octal = content[at + 1] >= '0' && content[at + 1] <= '7';
                code = octal ? static_cast<unsigned>(std::stoul(content.substr(at + 1, 3), nullptr, 8))
                             : static_cast<unsigned>(static_cast<unsigned char>(content[at + 1]));
                at += octal ? 3 : 1;
            }
            add(letters, code, out);
        }
        return at;
    }
    static void add(const Letters& letters, unsigned code, std::string& out) {
        const auto known = letters.find(code);
        if (known != letters.end()) out += known->second;
    }

    std::string pdf_;
    std::map<int, std::string> objects_;
};

}  // namespace contract
