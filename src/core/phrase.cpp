#include "core/phrase.hpp"

#include <algorithm>

namespace core {
namespace {

constexpr std::string_view narrow = "\u202f";  // a no-break space

bool is_one(std::int64_t number, Language language) { return number == 1 || (number == 0 && language != Language::en); }

void put(std::string& out, std::string_view blank, Language language, const std::vector<Blank>& blanks) {
    const auto colon = std::min(blank.find(':'), blank.size());
    const auto found =
        std::find_if(blanks.begin(), blanks.end(), [&](const Blank& b) { return b.name == blank.substr(0, colon); });
    if (found == blanks.end()) return;
    if (colon == blank.size()) {
        out += found->text;
        return;
    }
    const auto bar = blank.find('|', colon);
    out += is_one(found->number, language) ? blank.substr(colon + 1, bar - colon - 1) : blank.substr(bar + 1);
}

// Digits in threes, behind a sign.
std::string grouped(std::int64_t number, std::string_view separator) {
    auto digits = std::to_string(number < 0 ? -number : number);
    for (auto at = digits.size(); at > 3;) digits.insert(at -= 3, separator);
    return (number < 0 ? "-" : "") + digits;
}

}  // namespace

std::string fill(const Phrase& phrase, Language language, const std::vector<Blank>& blanks) {
    auto rest = in(phrase, language);
    std::string out;
    for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        out += rest.substr(0, open);
        put(out, rest.substr(open + 1, close - open - 1), language, blanks);
        rest.remove_prefix(close + 1);
    }
    out += rest;
    if (language != Language::fr) return out;
    for (std::size_t at = 1; at < out.size(); ++at)
        if (out[at - 1] == ' ' && std::string_view(";:!?").find(out[at]) != std::string_view::npos)
            out.replace(at - 1, 1, narrow);
    return out;
}

std::string whole(std::int64_t number, Language language) {
    return grouped(number, language == Language::fr ? narrow : language == Language::pt ? "." : ",");
}

}  // namespace core
