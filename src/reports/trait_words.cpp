#include "reports/trait_words.hpp"

#include <algorithm>

#include "core/country_name.hpp"
#include "core/phrase.hpp"
#include "core/sector_name.hpp"

namespace reports {
namespace {

using core::Language;
using core::Phrase;

constexpr Phrase not_told{"Not told", "Non précisé", "Não informado"};

struct Group {
    std::string_view key;
    Phrase word;
};
constexpr Group genders[] = {{"woman", {"Women", "Femmes", "Mulheres"}},
                             {"man", {"Men", "Hommes", "Homens"}},
                             {"other", {"Another gender", "Autre genre", "Outro gênero"}}};
constexpr Group places[] = {{"here", {"In the house’s city", "Dans la ville de la maison", "Na cidade da casa"}},
                            {"elsewhere", {"Elsewhere", "Ailleurs", "Em outro lugar"}}};
constexpr Group stages[] = {{"idea", {"Idea", "Idée", "Ideia"}},
                            {"prototype", {"Prototype", "Prototype", "Protótipo"}},
                            {"beta", {"Beta", "Bêta", "Beta"}},
                            {"launched", {"Launched", "Lancé", "Lançado"}},
                            {"revenue", {"Revenue", "Premiers revenus", "Receita"}}};

constexpr Group earlier[] = {
    {"first", {"Here for the first time", "Pour la première fois", "Pela primeira vez"}},
    {"refused", {"Refused before", "Refusés auparavant", "Recusadas antes"}},
    {"otherwise", {"Applied before, not refused", "Déjà venus, sans refus", "Já vieram, sem recusa"}}};

struct Band {
    std::string_view key;
    int from, until;  // years of age, both within
};
constexpr int youngest = 0, oldest = 200;
constexpr Band bands[] = {{"under_20", youngest, 19}, {"from_20", 20, 24}, {"from_25", 25, 29},
                          {"from_30", 30, 39},        {"from_40", 40, 49}, {"from_50", 50, oldest}};

const Band& band_of(const std::string& key) {
    return *std::find_if(std::begin(bands), std::end(bands), [&](const auto& band) { return band.key == key; });
}

std::string ages(const std::vector<std::string>& groups, Language language) {
    static constexpr Phrase under{"Under {n}", "Moins de {n} ans", "Menos de {n} anos"},
        over{"{n} and over", "{n} ans et plus", "{n} anos ou mais"},
        between{"{from} to {until}", "{from} à {until} ans", "{from} a {until} anos"},
        any{"Any age", "Tout âge", "Qualquer idade"};
    const auto from = band_of(groups.front()).from, until = band_of(groups.back()).until;
    if (from == youngest && until == oldest) return fill(any, language);
    if (from == youngest) return fill(under, language, {{"n", std::to_string(until + 1)}});
    if (until == oldest) return fill(over, language, {{"n", std::to_string(from)}});
    return fill(between, language, {{"from", std::to_string(from)}, {"until", std::to_string(until)}});
}

template <class Groups>
std::string joined(const Groups& all, const std::vector<std::string>& groups, Language language) {
    std::string out;
    for (const auto& group : all)
        if (std::find(groups.begin(), groups.end(), group.key) != groups.end())
            (out += out.empty() ? "" : " / ") += core::in(group.word, language);
    return out;
}

std::string countries(const std::vector<std::string>& groups, Language language) {
    static constexpr Phrase others{"Other countries", "Autres pays", "Outros países"};
    if (groups.size() > 1) return fill(others, language);
    return core::country_name(groups.front(), core::reflect::name(language));
}

std::string sectors(const std::vector<std::string>& groups, Language language) {
    static constexpr Phrase others{"Other sectors", "Autres secteurs", "Outros setores"};
    return groups.size() > 1 ? fill(others, language) : core::sector_name(groups.front(), language);
}

template <class Groups> std::vector<std::string> keys(const Groups& all) {
    std::vector<std::string> out;
    for (const auto& group : all) out.emplace_back(group.key);
    return out;
}

}  // namespace

std::string in_words(Trait trait, Language language) {
    static constexpr Phrase words[] = {
        {"Gender", "Genre", "Gênero"},
        {"Age", "Âge", "Idade"},
        {"Where from", "D’où", "De onde"},
        {"Country", "Pays", "País"},
        {"Stage", "Stade", "Estágio"},
        {"Sector, the first that they name", "Secteur, le premier qu’ils citent", "Setor, o primeiro que citam"},
        {"Who applies again", "Qui revient", "Quem volta"}};
    return fill(words[static_cast<std::size_t>(trait)], language);
}

std::vector<std::string> groups_of(Trait trait) {
    switch (trait) {
        case Trait::gender:
            return keys(genders);
        case Trait::age:
            return keys(bands);
        case Trait::place:
            return keys(places);
        case Trait::stage:
            return keys(stages);
        case Trait::earlier:
            return keys(earlier);
        case Trait::country:
        case Trait::sector:
            break;
    }
    return {};
}

std::string in_words(Trait trait, const std::vector<std::string>& groups, Language language) {
    if (groups.front() == untold) return fill(not_told, language);
    switch (trait) {
        case Trait::gender:
            return joined(genders, groups, language);
        case Trait::age:
            return ages(groups, language);
        case Trait::place:
            return joined(places, groups, language);
        case Trait::stage:
            return joined(stages, groups, language);
        case Trait::earlier:
            return joined(earlier, groups, language);
        case Trait::sector:
            return sectors(groups, language);
        case Trait::country:
            break;
    }
    return countries(groups, language);
}

}  // namespace reports
