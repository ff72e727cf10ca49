#include "selection/import_reasons.hpp"

namespace selection {

using programmes::Phrase;

std::string resembles(const std::string& name, startups::Alike why, core::Language language) {
    static constexpr Phrase same_name{"Has the name of “{name}”, but another website.",
                                      "Porte le nom de « {name} », mais a un autre site web.",
                                      "Tem o nome de “{name}”, mas outro site."};
    static constexpr Phrase same_website{"Has the website of “{name}”.", "A le site web de « {name} ».",
                                         "Tem o site de “{name}”."};
    static constexpr Phrase near_name{"Is called nearly like “{name}”.", "S’appelle presque comme « {name} ».",
                                      "Tem quase o nome de “{name}”."};
    const auto& phrase = why == startups::Alike::same_name      ? same_name
                         : why == startups::Alike::same_website ? same_website
                                                                : near_name;
    return programmes::fill(phrase, language, {{"name", name}});
}

std::string changes(const std::vector<std::string>& fields, core::Language language) {
    static constexpr Phrase changed{"Changed: {fields}.", "Modifié : {fields}.", "Alterado: {fields}."};
    return programmes::fill(changed, language, {{"fields", startups::joined(fields)}});
}

std::string merged_away(core::Language language) {
    static constexpr Phrase merged{"This startup was merged into another; nothing was changed.",
                                   "Cette startup a été réunie à une autre ; rien n’a été modifié.",
                                   "Esta startup foi juntada a outra; nada foi alterado."};
    return programmes::fill(merged, language);
}

std::string second_file(core::Language language) {
    static constexpr Phrase second{"The same startup has another file in this call.",
                                   "La même startup a un autre dossier dans cet appel.",
                                   "A mesma startup tem outra candidatura nesta chamada."};
    return programmes::fill(second, language);
}

std::string team_keeps(core::Language language) {
    static constexpr Phrase sentence{
        "The team keeps its own passport; what the file says otherwise was left out.",
        "L’équipe tient elle-même son passeport ; ce que le fichier dit d’autre a été laissé de côté.",
        "A equipe mantém o próprio passaporte; o que o arquivo diz de diferente ficou de fora."};
    return programmes::fill(sentence, language);
}

std::string decided_here(core::Language language) {
    static constexpr Phrase sentence{"The decision taken here stands.", "La décision prise ici est maintenue.",
                                     "A decisão tomada aqui permanece."};
    return programmes::fill(sentence, language);
}

std::string repeated(std::int64_t first, core::Language language) {
    static constexpr Phrase sentence{"Line {n} speaks of the same file; this one was left out.",
                                     "La ligne {n} parle du même dossier ; celle-ci a été laissée de côté.",
                                     "A linha {n} fala da mesma candidatura; esta ficou de fora."};
    return programmes::fill(sentence, language, {{"n", std::to_string(first)}});
}

}  // namespace selection
