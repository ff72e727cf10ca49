#include "selection/import_map.hpp"

#include <boost/json.hpp>

#include "core/json.hpp"
#include "core/json_text.hpp"
#include "selection/import_words.hpp"

namespace selection {
namespace {

namespace json = boost::json;

std::size_t column_named(std::string_view name, const std::vector<ReadColumn>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name) return i;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if ((!columns[i].name.empty() && plain(columns[i].name) == plain(name)) || std::to_string(i + 1) == name)
            return i;
    throw core::invalid(
        "columns." + std::string(name), "unknown",
        {"This file has no such column.", "Ce fichier n’a pas cette colonne.", "Este arquivo não tem esta coluna."});
}

std::string text_of(const json::value& value, const std::string& field) {
    if (!value.is_string())
        throw core::invalid(field, "wrong_type",
                            {"Write a text here.", "Écrivez ici un texte.", "Escreva um texto aqui."});
    return std::string(value.as_string());
}

template <class T> T checked(const std::string& text, const std::string& field) {
    auto out = T::from(text);
    if (!out) throw core::invalid(field, "invalid", core::complaint(core::shape_of<T>(), text));
    return std::move(*out);
}

void read_columns(const json::object& named, const std::vector<ReadColumn>& columns, Mapping& out) {
    out.columns.assign(columns.size(), checked<core::Text<1, 40>>("ignore", "columns"));
    for (const auto& [name, target] : named)
        out.columns[column_named(name, columns)] =
            checked<core::Text<1, 40>>(text_of(target, "columns." + std::string(name)), "columns." + std::string(name));
}

void read_values(const json::object& named, const std::vector<ReadColumn>& columns, Mapping& out) {
    for (const auto& [name, meanings] : named) {
        const auto field = "values." + std::string(name);
        if (!meanings.is_object())
            throw core::invalid(field, "wrong_type",
                                {"Say what each value stands for.", "Dites ce que signifie chaque valeur.",
                                 "Diga o que cada valor significa."});
        const auto column = static_cast<std::int64_t>(column_named(name, columns));
        for (const auto& [from, to] : meanings.as_object())
            out.values.push_back({core::Count{column}, checked<core::Text<0, 500>>(from, field),
                                  checked<core::Text<0, 200>>(text_of(to, field), field)});
    }
}

}  // namespace

Mapping guessed_mapping(bool header, const std::vector<ReadColumn>& columns) {
    Mapping out;
    out.header = header;
    for (const auto& column : columns) out.columns.push_back(core::Text<1, 40>::from(column.guess).value());
    return out;
}

Mapping mapping_in(std::string_view text, bool header, const std::vector<ReadColumn>& columns) {
    boost::system::error_code error;
    const auto parsed = json::parse(json::string_view(text.data(), text.size()), error);
    if (error || !parsed.is_object())
        throw core::Problem(400, "bad_json",
                            {"The mapping is not a JSON object.", "La correspondance n’est pas un objet JSON.",
                             "A correspondência não é um objeto JSON."});
    const auto& whole = parsed.as_object();
    const auto* listed = whole.if_contains("columns");
    const auto* values = whole.if_contains("values");
    if (listed && listed->is_array() && values && values->is_array() && whole.contains("header"))
        return core::from_json<Mapping>(text);
    auto out = guessed_mapping(header, columns);
    if (const auto* told = whole.if_contains("header"); told && told->is_bool()) out.header = told->as_bool();
    if (listed && listed->is_object())
        read_columns(listed->as_object(), columns, out);
    else if (listed && listed->is_array())
        out.columns = core::from_json<std::vector<core::Text<1, 40>>>(json::serialize(*listed));
    if (values && values->is_object())
        read_values(values->as_object(), columns, out);
    else if (values && values->is_array())
        out.values = core::from_json<std::vector<ValueMapping>>(json::serialize(*values));
    if (!listed && !values && !whole.contains("header")) read_columns(whole, columns, out);
    return out;
}

}  // namespace selection
