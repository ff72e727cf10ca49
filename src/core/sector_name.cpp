#include "core/sector_name.hpp"

#include <algorithm>

namespace core {
namespace {

struct Sector {
    std::string_view key;
    Phrase word;
};
constexpr Sector sectors[] = {
    {"buildings", {"Buildings", "Bâtiment", "Edifícios"}},
    {"cities", {"Cities", "Villes", "Cidades"}},
    {"culture", {"Culture", "Culture", "Cultura"}},
    {"education", {"Education", "Éducation", "Educação"}},
    {"energy", {"Energy and climate", "Énergie et climat", "Energia e clima"}},
    {"environment", {"Environment", "Environnement", "Meio ambiente"}},
    {"families", {"Families", "Familles", "Famílias"}},
    {"farming", {"Farming", "Agriculture", "Agricultura"}},
    {"finance", {"Finance", "Finance", "Finanças"}},
    {"food", {"Food", "Alimentation", "Alimentação"}},
    {"games", {"Games", "Jeux", "Jogos"}},
    {"health", {"Health", "Santé", "Saúde"}},
    {"home", {"Home", "Maison", "Casa"}},
    {"industry", {"Industry", "Industrie", "Indústria"}},
    {"media", {"Media", "Médias", "Mídia"}},
    {"music", {"Music", "Musique", "Música"}},
    {"payments", {"Payments", "Paiements", "Pagamentos"}},
    {"public services", {"Public services", "Services publics", "Serviços públicos"}},
    {"retail", {"Retail", "Commerce", "Varejo"}},
    {"sea", {"The sea", "Mer", "Mar"}},
    {"security", {"Security", "Sécurité", "Segurança"}},
    {"social", {"Social good", "Solidarité", "Impacto social"}},
    {"software", {"Tools for companies", "Outils pour entreprises", "Ferramentas para empresas"}},
    {"sport", {"Sport and leisure", "Sport et loisirs", "Esporte e lazer"}},
    {"transport", {"Transport", "Transports", "Transportes"}},
    {"travel", {"Travel", "Voyage", "Viagem"}},
    {"work", {"Work", "Travail", "Trabalho"}}};

}  // namespace

std::string sector_name(const std::string& kept, Language language) {
    const auto known =
        std::find_if(std::begin(sectors), std::end(sectors), [&](const Sector& one) { return one.key == kept; });
    return known == std::end(sectors) ? kept : std::string(in(known->word, language));
}

}  // namespace core
