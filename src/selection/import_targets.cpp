#include "selection/import_targets.hpp"

#include <algorithm>

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
    if (!errors.empty()) throw core::invalid(std::move(errors));
}

}  // namespace selection
