#include "programmes/rule_words_asked.hpp"

#include "core/fold.hpp"
#include "programmes/eligibility_technologies.hpp"
#include "programmes/rule_words_phrases.hpp"

namespace programmes {
namespace {

using core::Language;

// French elides before a vowel; Portuguese has makers of both genders.
std::string made_by(Maker maker, Sense sense, Language language) {
    static constexpr Phrase one{"a technology by {maker}", "une technologie {of}{maker}",
                                "uma tecnologia {of} {maker}"};
    static constexpr Phrase any{"any technology by {maker}", "toute technologie {of}{maker}",
                                "qualquer tecnologia {of} {maker}"};
    const auto name = name_of(maker);
    const bool vowel = std::string_view("AO").find(name.front()) != std::string_view::npos;
    const bool masculine = maker == Maker::google || maker == Maker::facebook;
    const std::string of = language == Language::fr ? (vowel ? "d’" : "de ") : masculine ? "do" : "da";
    return fill(by(sense, one, any), language, {{"of", of}, {"maker", std::string(name)}});
}

}  // namespace

std::string technologies_in_words(const std::vector<std::string>& technologies, Sense sense, Language language) {
    std::vector<std::string> names, made;
    for (const auto& technology : technologies) {
        const auto maker = maker_named(core::fold(technology));
        if (maker == Maker::nobody)
            names.push_back(technology);
        else
            made.push_back(made_by(maker, sense, language));
    }
    names.insert(names.end(), made.begin(), made.end());
    return listed(names, sense == Sense::wanted ? Joint::either : Joint::all, language, 20);
}

std::vector<std::string> country_names(const std::vector<core::Country>& countries, Language language) {
    std::vector<std::string> names;
    names.reserve(countries.size());
    for (const auto& country : countries) names.push_back(country_name(country, language));
    return names;
}

std::string limits_in_words(const std::vector<Limit>& limits, Language language) {
    static constexpr Phrase elsewhere{"elsewhere", "ailleurs", "demais países"};
    std::vector<std::string> told;
    for (const auto& limit : limits) {
        auto amount = money(limit.cents.value, limit.currency, language);
        const auto where = limit.countries.empty()
                               ? fill(elsewhere, language)
                               : listed(country_names(limit.countries, language), Joint::comma, language);
        if (limits.size() > 1 || !limit.countries.empty()) amount += " (" + where + ")";
        told.push_back(std::move(amount));
    }
    return listed(told, Joint::comma, language, 20);
}

std::string rates_in_words(const std::vector<Rate>& rates, Language language) {
    std::vector<std::string> told;
    told.reserve(rates.size());
    for (const auto& rate : rates)
        told.push_back("1 " + rate.from.str() + " = " + decimal(rate.millionths.value, language) + " " + rate.to.str());
    return listed(told, Joint::comma, language, 20);
}

}  // namespace programmes
