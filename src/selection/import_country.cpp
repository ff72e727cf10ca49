// Countries as people write them in spreadsheets.
#include <array>
#include <unordered_map>

#include "selection/import_values.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

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
