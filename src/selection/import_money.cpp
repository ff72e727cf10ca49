// Money and countries as people write them in spreadsheets.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/fold.hpp"
#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<core::Currency> currency_in(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> signs{{{"R$", "BRL"},
                                                                                          {"BRL", "BRL"},
                                                                                          {"US$", "USD"},
                                                                                          {"USD", "USD"},
                                                                                          {"$US", "USD"},
                                                                                          {"CAD", "CAD"},
                                                                                          {"CHF", "CHF"},
                                                                                          {"GBP", "GBP"},
                                                                                          {"£", "GBP"},
                                                                                          {"EUR", "EUR"},
                                                                                          {"eur", "EUR"},
                                                                                          {"€", "EUR"},
                                                                                          {"usd", "USD"},
                                                                                          {"JPY", "JPY"},
                                                                                          {"¥", "JPY"},
                                                                                          {"$", "USD"}}};
    for (const auto& [sign, code] : signs)
        if (text.find(sign) != text.npos) return core::Currency::from(code);
    return std::nullopt;
}

// 3 for "k", 6 for "M", 9 for "Md"; by the first word behind the number.
int power_in(std::string_view behind) {
    const auto words = core::words(behind);
    static constexpr std::array<std::pair<std::string_view, int>, 17> powers{{{"k", 3},
                                                                              {"ke", 3},
                                                                              {"keur", 3},
                                                                              {"kusd", 3},
                                                                              {"mil", 3},
                                                                              {"thousand", 3},
                                                                              {"milliers", 3},
                                                                              {"m", 6},
                                                                              {"me", 6},
                                                                              {"meur", 6},
                                                                              {"mio", 6},
                                                                              {"million", 6},
                                                                              {"millions", 6},
                                                                              {"milhao", 6},
                                                                              {"milhoes", 6},
                                                                              {"md", 9},
                                                                              {"bn", 9}}};
    for (const auto& word : words)
        for (const auto& [name, power] : powers)
            if (word == name) return power;
    return 0;
}

// Digits before and behind the decimal sign: the last sign is it when one or two digits follow, or any number before
// a "k" or "M"; other signs only group.
struct Digits {
    std::string whole, part;
};
std::optional<Digits> digits_in(std::string_view number, bool has_power) {
    const auto last = number.find_last_of(".,");
    const auto behind = last == number.npos ? 0 : number.size() - last - 1;
    const bool several = last != number.npos && std::count(number.begin(), number.end(), number[last]) > 1;
    const bool decimal = last != number.npos && !several && (behind == 1 || behind == 2 || (has_power && behind > 0));
    Digits out;
    for (std::size_t i = 0; i < number.size(); ++i)
        if (is_digit(number[i])) (decimal && i > last ? out.part : out.whole) += number[i];
    if (out.whole.empty() || out.whole.size() > 15 || out.part.size() > 9) return std::nullopt;
    return out;
}

using Countries = std::unordered_map<std::string, core::Country>;

void add_others(Countries& known) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 36> others{
        {{"usa", "US"},
         {"u s a", "US"},
         {"u s", "US"},
         {"united states of america", "US"},
         {"etats unis d amerique", "US"},
         {"eua", "US"},
         {"america", "US"},
         {"uk", "GB"},
         {"u k", "GB"},
         {"great britain", "GB"},
         {"england", "GB"},
         {"scotland", "GB"},
         {"wales", "GB"},
         {"northern ireland", "GB"},
         {"angleterre", "GB"},
         {"grande bretagne", "GB"},
         {"inglaterra", "GB"},
         {"gbr", "GB"},
         {"fra", "FR"},
         {"deu", "DE"},
         {"deutschland", "DE"},
         {"esp", "ES"},
         {"espana", "ES"},
         {"bra", "BR"},
         {"prt", "PT"},
         {"ita", "IT"},
         {"italia", "IT"},
         {"can", "CA"},
         {"czech republic", "CZ"},
         {"republique tcheque", "CZ"},
         {"republica tcheca", "CZ"},
         {"holland", "NL"},
         {"hollande", "NL"},
         {"holanda", "NL"},
         {"hong kong", "HK"},
         {"korea", "KR"}}};
    for (const auto& [name, code] : others) known.emplace(name, *core::Country::from(code));
}

Countries all_countries() {
    Countries known;
    for (char a = 'A'; a <= 'Z'; ++a)
        for (char b = 'A'; b <= 'Z'; ++b) {
            const auto country = core::Country::from(std::string{a, b});
            if (!country) continue;
            for (const auto language : {core::Language::en, core::Language::fr, core::Language::pt}) {
                auto name = plain(programmes::country_name(*country, language));
                if (name.starts_with("the ")) known.emplace(name.substr(4), *country);
                known.emplace(std::move(name), *country);
            }
        }
    add_others(known);
    return known;
}

}  // namespace

std::optional<Money> money_in(std::string_view text) {
    const auto from = std::min(text.find_first_of("0123456789"), text.size());
    auto to = text.find_last_of("0123456789");
    if (from == text.size() || (from > 0 && text[from - 1] == '-')) return std::nullopt;
    const auto number = text.substr(from, ++to - from);
    const bool clean = std::all_of(number.begin(), number.end(), [](char c) {
        return is_digit(c) || c == '.' || c == ',' || c == ' ' || c == '\'' || c < 0;
    });
    const auto power = power_in(text.substr(to));
    const auto digits = clean ? digits_in(number, power > 0) : std::nullopt;
    if (!digits) return std::nullopt;
    auto scaled = digits->whole + digits->part;
    const auto places = static_cast<int>(digits->part.size());
    scaled.append(static_cast<std::size_t>(std::max(0, power + 2 - places)), '0');
    if (places > power + 2) scaled.resize(scaled.size() - static_cast<std::size_t>(places - power - 2));
    if (scaled.size() > 18) return std::nullopt;
    const auto cents = std::strtoll(scaled.c_str(), nullptr, 10);
    if (cents > startups::Cents::max) return std::nullopt;
    return Money{cents, currency_in(text)};
}

std::optional<core::Country> country_in(std::string_view text) {
    static const Countries known = all_countries();
    if (text.size() == 2) {
        std::string code(text);
        for (auto& c : code)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (auto country = core::Country::from(code)) return country;
    }
    const auto found = known.find(plain(text));
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace selection
