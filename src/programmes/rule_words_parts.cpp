#include "programmes/rule_words_parts.hpp"

#include <algorithm>
#include <array>

#include "core/country_name.hpp"
#include "core/reflect.hpp"

namespace programmes {
namespace {

using core::in;
using core::Language;

constexpr std::string_view narrow = "\u202f", wide = "\u00a0";  // no-break spaces

// How a currency is written: before the number or behind it.
struct Sign {
    std::string_view code, en, fr, pt;
};
constexpr std::array<Sign, 4> signs{
    {{"BRL", "R$", "R$", "R$"}, {"EUR", "€", "€", "€"}, {"GBP", "£", "£", "£"}, {"USD", "$", "$US", "US$"}}};

constexpr std::array<Phrase, 12> months{{{"January", "janvier", "janeiro"},
                                         {"February", "février", "fevereiro"},
                                         {"March", "mars", "março"},
                                         {"April", "avril", "abril"},
                                         {"May", "mai", "maio"},
                                         {"June", "juin", "junho"},
                                         {"July", "juillet", "julho"},
                                         {"August", "août", "agosto"},
                                         {"September", "septembre", "setembro"},
                                         {"October", "octobre", "outubro"},
                                         {"November", "novembre", "novembro"},
                                         {"December", "décembre", "dezembro"}}};

}  // namespace

std::string money(std::int64_t cents, const core::Currency& currency, Language language) {
    auto amount = whole(cents / 100, language);
    if (const auto part = (cents < 0 ? -cents : cents) % 100; part != 0)
        amount += (language == Language::en ? "." : ",") + std::to_string(100 + part).substr(1);
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return s.code == currency.str(); });
    const bool known = sign != signs.end();
    const std::string mark(known ? in({sign->en, sign->fr, sign->pt}, language) : std::string_view(currency.str()));
    if (language == Language::en) return mark + std::string(known ? "" : wide) + amount;
    if (language == Language::pt && mark == "R$") return mark + std::string(wide) + amount;
    return amount + std::string(language == Language::fr ? narrow : wide) + mark;
}

std::string decimal(std::int64_t millionths, Language language) {
    auto text = std::to_string(1'000'000 + millionths % 1'000'000).substr(1);
    while (!text.empty() && text.back() == '0') text.pop_back();
    return whole(millionths / 1'000'000, language) +
           (text.empty() ? "" : (language == Language::en ? "." : ",") + text);
}

std::string day_and_month(core::Date day, Language language, std::optional<core::Date> today) {
    static constexpr Phrase plain{"{day} {month}", "{day} {month}", "{day} de {month}"};
    static constexpr Phrase with_year{"{day} {month} {year}", "{day} {month} {year}", "{day} de {month} de {year}"};
    const auto number = unsigned{day.day()};
    const auto* first = language == Language::fr ? "1er" : language == Language::pt ? "1º" : "1";
    return fill(today && today->year() != day.year() ? with_year : plain, language,
                {{"day", number == 1 ? first : std::to_string(number)},
                 {"month", std::string(in(months[unsigned{day.month()} - 1], language))},
                 {"year", std::to_string(int{day.year()})}});
}

std::string month_and_year(core::Date day, Language language) {
    static constexpr Phrase title{"{month} {year}", "{month} {year}", "{month} de {year}"};
    auto text = fill(title, language,
                     {{"month", std::string(in(months[unsigned{day.month()} - 1], language))},
                      {"year", std::to_string(int{day.year()})}});
    if (text[0] >= 'a') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string quoted(std::string_view text, Language language) {
    constexpr std::size_t most = 80;
    std::string said(text);
    if (said.size() > most) {
        auto end = said.rfind(' ', most);
        if (end == said.npos)
            for (end = most; (static_cast<unsigned char>(said[end]) & 0xC0) == 0x80;) --end;
        said = said.substr(0, end) + "…";
    }
    if (language == Language::fr) return "«" + std::string(wide) + said + std::string(wide) + "»";
    return "“" + said + "”";
}

std::string age(std::int64_t months_old, Language language) {
    static constexpr Phrase newborn{"less than a month", "moins d’un mois", "menos de um mês"};
    static constexpr Phrase in_years{"{n} {n:year|years}", "{n} {n:an|ans}", "{n} {n:ano|anos}"};
    static constexpr Phrase in_months{"{n} {n:month|months}", "{n} mois", "{n} {n:mês|meses}"};
    if (months_old == 0) return fill(newborn, language);
    std::vector<std::string> parts;
    for (const auto& [count, phrase] : {std::pair{months_old / 12, &in_years}, std::pair{months_old % 12, &in_months}})
        if (count != 0) parts.push_back(fill(*phrase, language, {{"n", whole(count, language), count}}));
    return listed(parts, Joint::all, language);
}

std::string country_name(const core::Country& country, Language language) {
    static constexpr std::string_view with_article = "AE BS CD CF DO GB GM KM MV NL PH US ";
    const bool article = language == Language::en && with_article.find(country.str() + " ") != std::string_view::npos;
    return (article ? "the " : "") + core::country_name(country.str(), core::reflect::name(language));
}

std::string listed(const std::vector<std::string>& items, Joint joint, Language language, std::size_t most) {
    static constexpr Phrase both{" and ", " et ", " e "}, one{" or ", " ou ", " ou "};
    static constexpr Phrase more{"{n} more", "{n} autres", "mais {n}"};
    auto shown = items;
    if (items.size() > most) {
        shown.resize(most - 1);
        const auto left = static_cast<std::int64_t>(items.size() - most + 1);
        shown.push_back(fill(more, language, {{"n", whole(left, language), left}}));
    }
    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (i != 0)
            out +=
                i + 1 < shown.size() || joint == Joint::comma ? ", " : in(joint == Joint::all ? both : one, language);
        out += shown[i];
    }
    return out;
}

}  // namespace programmes
