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
        errors.push_back({at + ".column", "out_of_range", "is no column of this file"});
        return;
    }
    const auto aim = aim_of(mapping.columns[column].str(), call);
    if (!aim || aim->target == Target::ignore || to.empty() || to == "ignore") return;
    try {
        Candidate nobody;
        read_cell(Cell{core::Language::en, column, to}, *aim, DayOrder::day_first, call, nobody);
    } catch (const LineFault& fault) {
        errors.push_back({at + ".to", "no_meaning", "is not what this column takes: " + fault.reason});
    }
}

}  // namespace

void expect_sound(const Mapping& mapping, const CallRow& call, std::size_t columns) {
    if (mapping.columns.size() != columns)
        throw core::invalid(
            "columns", "out_of_range",
            "has " + std::to_string(mapping.columns.size()) + " targets for " + std::to_string(columns) + " columns");
    std::vector<core::FieldError> errors;
    std::vector<std::string> taken;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto& text = mapping.columns[i].str();
        const auto aim = aim_of(text, call);
        const bool repeats = aim && aim->target != Target::ignore && aim->target != Target::tags;
        if (!aim)
            errors.push_back({field(i), "unknown", "is not a place where a column may go"});
        else if (repeats && std::find(taken.begin(), taken.end(), text) != taken.end())
            errors.push_back({field(i), "twice", "goes where another column goes"});
        taken.push_back(text);
    }
    if (std::find(taken.begin(), taken.end(), "name") == taken.end())
        errors.push_back({"columns", "name_missing", "has no column for the name"});
    for (std::size_t i = 0; i < mapping.values.size(); ++i) check_meaning(mapping.values[i], i, mapping, call, errors);
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

}  // namespace selection
