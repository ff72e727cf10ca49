#include "reviews/told_needs.hpp"

#include "core/phrase.hpp"

namespace reviews {
namespace {

// In the order of NeedOf.
constexpr core::Phrase as_what[] = {{"as an investor", "au titre d’investisseur", "como investidor"},
                                    {"as an entrepreneur", "au titre d’entrepreneur", "como empreendedor"},
                                    {"as an expert", "au titre d’expert", "como especialista"},
                                    {"for the sector", "pour le secteur", "pelo setor"},
                                    {"for the team’s language", "pour la langue de l’équipe", "pelo idioma da equipe"}};
constexpr core::Phrase of_whom[] = {
    {"by investors", "par des investisseurs", "por investidores"},
    {"by entrepreneurs", "par des entrepreneurs", "por empreendedores"},
    {"by experts", "par des experts", "por especialistas"},
    {"by people of the sector", "par des gens du secteur", "por gente do setor"},
    {"by people who speak the team’s language", "par des gens qui parlent la langue de l’équipe",
     "por gente que fala o idioma da equipe"}};
constexpr core::Phrase by_anybody{"by anybody", "par qui que ce soit", "por qualquer pessoa"};

std::string whom(const Shortage& shortage, core::Language language) {
    std::string out;
    if (shortage.needs.empty()) return out;
    for (const auto need : shortage.needs)
        out.append(out.empty() ? " " : ", ").append(core::in(of_whom[static_cast<std::size_t>(need)], language));
    if (shortage.anybody) out.append(", ").append(core::in(by_anybody, language));
    return out;
}

}  // namespace

std::string_view in_words(NeedOf need, core::Language language) {
    return core::in(as_what[static_cast<std::size_t>(need)], language);
}

std::optional<std::string> in_words(const std::optional<Shortage>& shortage, core::Language language) {
    if (!shortage) return std::nullopt;
    static constexpr core::Phrase too_little{
        "{files} {files:file wants|files want} {wanted} more {wanted:reading|readings}{whom}, and the {readers} "
        "{readers:reviewer|reviewers} who may give them can take {possible}. Raise what they can take, ask others to "
        "read, or lower the readings per file.",
        "{files} {files:dossier demande|dossiers demandent} {wanted} {wanted:lecture|lectures} de plus{whom}, et les "
        "{readers} {readers:personne|personnes} qui peuvent lire en prennent {possible}. Augmentez leur maximum, "
        "demandez à d’autres de lire, ou réduisez le nombre de lectures par dossier.",
        "{files} {files:candidatura quer|candidaturas querem} mais {wanted} {wanted:leitura|leituras}{whom}, e as "
        "{readers} {readers:pessoa|pessoas} que podem ler aceitam {possible}. Aumente o máximo delas, peça a outras "
        "que leiam ou reduza as leituras por candidatura."};
    const auto number = [&](std::string_view name, std::int64_t value) {
        return core::Blank{name, core::whole(value, language), value};
    };
    return core::fill(too_little, language,
                      {number("files", shortage->files),
                       number("wanted", shortage->wanted),
                       number("readers", shortage->readers),
                       number("possible", shortage->possible),
                       {"whom", whom(*shortage, language)}});
}

}  // namespace reviews
