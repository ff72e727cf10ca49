// Money as people write it in spreadsheets: all that stands around the number must be understood, or it is no amount.
#include <algorithm>
#include <array>

#include "core/fold.hpp"
#include "selection/import_currency.hpp"
#include "selection/import_values.hpp"

namespace selection {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 3 for "k", 6 for "M", 9 for "Md"; 0 for what is no such word.
int power_of(std::string_view word) {
    static constexpr std::array<std::pair<int, std::string_view>, 3> powers{
        {{3, " k mil mille millier milliers thousand thousands tsd "},
         {6, " m mi mm mio mln million millions milhao milhoes "},
         {9, " b bi bn bln md mds mrd mrds milliard milliards billion billions bilhao bilhoes "}}};
    for (const auto& [power, words] : powers)
        if (words.find(" " + std::string(word) + " ") != words.npos) return power;
    return 0;
}

// Words that change nothing of the amount: "environ", "HT", "par an".
bool is_filler(std::string_view word) {
    static constexpr std::string_view fillers =
        " about approx approximately ca circa env environ cerca de d of ht ttc per par por year yearly an ans annee "
        "ano "
        "annuel annuels annual anual pa brut net ";
    return fillers.find(" " + std::string(word) + " ") != fillers.npos;
}

// What stands around the number.
struct Around {
    int power = 0;
    std::optional<core::Currency> currency;
    bool dollar_sign = false;

    bool add(const core::Currency& named) {
        if (currency && *currency != named) return false;
        currency = named;
        return true;
    }
    // Two may follow each other only as in "mil milhões".
    bool add(int more) {
        if (power && !(power == 3 && more == 6)) return false;
        power += more;
        return true;
    }
    // "k", "euros", "SEK", and both in one: "keur", "me".
    bool add_word(std::string_view word) {
        if (const auto more = power_of(word)) return add(more);
        if (const auto named = currency_named(word)) return add(*named);
        if (is_filler(word)) return true;
        for (const std::size_t letters : {1U, 2U}) {
            if (word.size() <= letters) break;
            const auto more = power_of(word.substr(0, letters));
            const auto rest = word.substr(letters);
            const auto named = currency_named(rest);
            if (more && named) return add(more) && add(*named);
        }
        return false;
    }
    bool add_all(std::string_view text);
};

bool Around::add_all(std::string_view text) {
    while (!text.empty()) {
        if (const auto sign = currency_sign(text); sign.size) {
            if (sign.code.empty())
                dollar_sign = true;
            else if (!add(core::Currency::from(sign.code).value()))
                return false;
            text.remove_prefix(sign.size);
            continue;
        }
        const auto letters =
            std::find_if_not(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) - text.begin();
        if (letters) {
            if (!add_word(text.substr(0, static_cast<std::size_t>(letters)))) return false;
            text.remove_prefix(static_cast<std::size_t>(letters));
            continue;
        }
        static constexpr std::array<std::string_view, 11> marks{" ", ".", ",", "/", "~", ":", ";", "'", ")", "≈", "’"};
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](auto m) { return text.starts_with(m); });
        if (mark == marks.end()) return false;  // also "-" and "(": what is owed is no revenue; also "%" and "<"
        text.remove_prefix(mark->size());
    }
    return true;
}

struct Digits {
    std::string whole, part;  // before and behind the decimal sign
};

// "1 200", "1,200,000", "1'200", and "12,00,000" as in India.
std::optional<std::string> ungrouped(std::string_view text) {
    std::string digits;
    bool first = true;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" .,'"), text.size());
        const bool last = end == text.size();
        const bool grouped = first ? last || end <= 3 : end == 3 || (end == 2 && !last);
        if (end == 0 || !grouped) return std::nullopt;
        digits += text.substr(0, end);
        first = false;
        if (!last && end + 1 == text.size()) return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return digits;
}

enum class Sign { decimal, groups, either };

// What the last sign of a number is. Three digits behind it are a group, but before "M" nobody can tell "1,250 M€"
// from 1 250 million, unless dollars say that the number is written as in English.
Sign last_sign(std::string_view number, std::size_t at, const Around& around) {
    const auto before = number.substr(0, at), behind = number.substr(at + 1);
    if (before.find(number[at]) != before.npos || behind.find_first_of(" '") != behind.npos) return Sign::groups;
    const bool could_group =
        behind.size() == 3 && before.size() <= 3 && before != "0" && before.find_first_of(" .,'") == before.npos;
    if (!could_group) return Sign::decimal;
    if (around.power < 6) return Sign::groups;
    if (!around.dollar_sign) return Sign::either;
    return number[at] == ',' ? Sign::groups : Sign::decimal;
}

std::optional<Digits> digits_in(std::string_view number, const Around& around) {
    const auto last = number.find_last_of(".,");
    const auto sign = last == number.npos ? Sign::groups : last_sign(number, last, around);
    if (sign == Sign::either) return std::nullopt;
    Digits out;
    if (sign == Sign::decimal) out.part = number.substr(last + 1);
    const auto whole = ungrouped(sign == Sign::decimal ? number.substr(0, last) : number);
    if (!whole || whole->empty() || whole->size() > 15 || out.part.size() > 15) return std::nullopt;
    out.whole = *whole;
    return out;
}

std::optional<std::int64_t> cents_of(const Digits& digits, int power) {
    auto scaled = digits.whole + digits.part;
    const auto places = static_cast<int>(digits.part.size());
    scaled.append(static_cast<std::size_t>(std::max(0, power + 2 - places)), '0');
    if (places > power + 2) scaled.resize(scaled.size() - static_cast<std::size_t>(places - power - 2));
    scaled.erase(0, std::min(scaled.find_first_not_of('0'), scaled.size()));
    if (scaled.size() > 18) return std::nullopt;
    const auto cents = std::strtoll(scaled.c_str(), nullptr, 10);
    return cents > startups::Cents::max ? std::nullopt : std::optional<std::int64_t>(cents);
}

}  // namespace

std::optional<Money> money_in(std::string_view written) {
    auto text = core::fold(written);
    for (auto at = text.find("’"); at != text.npos; at = text.find("’"))
        text.replace(at, std::string_view("’").size(), "'");
    const auto from = text.find_first_of("0123456789");
    if (from == text.npos || (from > 0 && (text[from - 1] == '.' || text[from - 1] == ','))) return std::nullopt;
    const auto to = text.find_last_of("0123456789") + 1;
    const auto number = std::string_view(text).substr(from, to - from);
    const bool clean = std::all_of(number.begin(), number.end(),
                                   [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' ' || c == '\''; });
    Around around;
    if (!clean || !around.add_all(std::string_view(text).substr(0, from)) ||
        !around.add_all(std::string_view(text).substr(to)))
        return std::nullopt;
    const auto digits = digits_in(number, around);
    const auto cents = digits ? cents_of(*digits, around.power) : std::nullopt;
    if (!cents) return std::nullopt;
    if (!around.currency && around.dollar_sign) around.currency = core::Currency::from("USD");
    return Money{*cents, around.currency};
}

}  // namespace selection
