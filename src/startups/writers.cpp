#include "startups/writers.hpp"

#include <algorithm>

namespace startups {

Writers writers_of(db::Read& read, std::int64_t startup) {
    const db::AsHouse house(read, "who wrote a field is told within the team alone");
    return read.one<Writers>("select writers from startups where id = ?", startup);
}

std::int64_t writer_of(const Writers& known, std::string_view field) {
    for (const auto& writer : known.writers)
        if (writer.field == field) return writer.person;
    return 0;
}

void keep_writers(db::Tx& tx, std::int64_t startup, Writers known, const std::vector<std::string>& fields,
                  std::int64_t person) {
    std::erase_if(known.writers, [&](const Writer& writer) {
        return std::find(fields.begin(), fields.end(), writer.field) != fields.end();
    });
    if (person)
        for (const auto& field : fields) known.writers.push_back({field, person});
    tx.update("startups", startup, known);
}

core::Sentence told_writer(db::Read& read, std::int64_t startup, std::int64_t writer, std::int64_t reader) {
    if (writer && writer == reader)
        return {
            "You changed this field meanwhile, in another window or on another device. Choose which text stays.",
            "Vous avez modifié ce champ entre-temps, dans une autre fenêtre ou sur un autre appareil. Choisissez le "
            "texte qui reste.",
            "Você alterou este campo entretanto, em outra janela ou em outro aparelho. Escolha o texto que fica."};
    const auto name = read.first<std::string>(
        "select t.name from my_team_members t join my_own_startups o on o.id = t.startup_id "
        "where t.startup_id = ? and t.person_id = ?",
        startup, writer);
    if (!name || name->empty())
        return {"Somebody else changed this field meanwhile. Choose which text stays.",
                "Quelqu’un d’autre a modifié ce champ entre-temps. Choisissez le texte qui reste.",
                "Outra pessoa alterou este campo entretanto. Escolha o texto que fica."};
    return {{"{name} changed this field meanwhile. Choose which text stays.",
             "{name} a modifié ce champ entre-temps. Choisissez le texte qui reste.",
             "{name} alterou este campo entretanto. Escolha o texto que fica."},
            {{"name", *name}}};
}

}  // namespace startups
