#include "selection/import_targets.hpp"

#include <algorithm>

#include "selection/import_cell.hpp"

namespace selection {
namespace {

std::string field(std::size_t column) { return "columns." + std::to_string(column); }

}  // namespace

std::optional<Aim> aim_of(std::string_view text, const CallRow& call) {
    if (text.starts_with("answer.")) {
        for (const auto& question : call.questions)
            if (question.id && question.kind != QuestionKind::file && text.substr(7) == std::to_string(*question.id))
                return Aim{Target::answer, &question};
        return std::nullopt;
    }
    const auto& names = core::reflect::enumerators_of<Target>;
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end() || text == "answer") return std::nullopt;
    return Aim{static_cast<Target>(found - names.begin()), nullptr};
}

namespace {

// What a meaning says is read as if it stood in the cell.
void check_meaning(const ValueMapping& value, std::size_t place, const Mapping& mapping, const CallRow& call,
                   std::vector<core::FieldError>& errors) {
    const auto at = "values." + std::to_string(place);
    const auto& to = value.to.str();
    const auto column = static_cast<std::size_t>(value.column.value);
    if (column >= mapping.columns.size()) {
        errors.push_back({at + ".column",
                          "out_of_range",
                          {"This is no column of the file. Choose one of its own.",
                           "Ce n’est pas une colonne du fichier. Choisissez-en une.",
                           "Esta não é uma coluna do arquivo. Escolha uma dele."}});
        return;
    }
    const auto aim = aim_of(mapping.columns[column].str(), call);
    if (!aim || aim->target == Target::ignore || to.empty() || to == "ignore") return;
    try {
        Candidate nobody;
        read_cell(Cell{core::Language::en, column, to}, *aim, DayOrder::day_first, call, nobody);
    } catch (const LineFault& fault) {
        errors.push_back({at + ".to", "no_meaning", core::Sentence::quoted(fault.reason)});
    }
}

}  // namespace

void expect_sound(const Mapping& mapping, const CallRow& call, std::size_t columns) {
    if (mapping.columns.size() != columns)
        throw core::invalid(
            "columns", "out_of_range",
            core::Sentence({"The file has {n} columns and {m} targets. Give each column one.",
                            "Le fichier a {n} colonnes et {m} destinations. Donnez-en une à chacune.",
                            "O arquivo tem {n} colunas e {m} destinos. Dê um a cada coluna."},
                           {{"n", std::to_string(columns)}, {"m", std::to_string(mapping.columns.size())}}));
    std::vector<core::FieldError> errors;
    std::vector<std::string> taken;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto& text = mapping.columns[i].str();
        const auto aim = aim_of(text, call);
        const bool repeats = aim && aim->target != Target::ignore && aim->target != Target::tags;
        if (!aim)
            errors.push_back({field(i),
                              "unknown",
                              {"A column can't go there. Choose another place.",
                               "Une colonne ne peut pas aller là. Choisissez un autre endroit.",
                               "Uma coluna não pode ir para lá. Escolha outro lugar."}});
        else if (repeats && std::find(taken.begin(), taken.end(), text) != taken.end())
            errors.push_back({field(i),
                              "twice",
                              {"Another column goes there already. Choose another place.",
                               "Une autre colonne y va déjà. Choisissez un autre endroit.",
                               "Outra coluna já vai para lá. Escolha outro lugar."}});
        taken.push_back(text);
    }
    if (std::find(taken.begin(), taken.end(), "name") == taken.end())
        errors.push_back({"columns",
                          "name_missing",
                          {"No column holds the name yet. Choose the one that does.",
                           "Aucune colonne ne donne encore le nom. Choisissez-la.",
                           "Nenhuma coluna traz o nome ainda. Escolha a que o traz."}});
    for (std::size_t i = 0; i < mapping.values.size(); ++i) check_meaning(mapping.values[i], i, mapping, call, errors);
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

}  // namespace selection
