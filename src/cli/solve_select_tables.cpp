#include "cli/solve_select_tables.hpp"

#include <algorithm>
#include <charconv>

#include "cli/solve_table.hpp"
#include "core/problem.hpp"
#include "formats/csv_writer.hpp"
#include "solvers/decimal.hpp"

namespace cli {
namespace {

constexpr std::size_t score_column = 1, first_attribute = 2;
constexpr std::int32_t most_brought = 1'000'000;

std::string_view trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text;
}

std::size_t column_of(const SelectTables& tables, const SelectRule& rule) {
    const auto found = std::find(tables.attributes.begin(), tables.attributes.end(), rule.attribute);
    return static_cast<std::size_t>(found - tables.attributes.begin());
}

// What the file of this line brings to a rule; nothing, and the line refused, where a number should stand and does not.
std::optional<std::int32_t> brought(SolveTable& table, const SelectTables& tables, const SelectRule& rule) {
    const auto column = first_attribute + column_of(tables, rule);
    const auto text = trimmed(table.at(column));
    if (rule.sums()) return text.empty() ? std::optional(0) : table.count_at(column, most_brought);
    return std::find(rule.values.begin(), rule.values.end(), text) != rule.values.end() ? 1 : 0;
}

std::optional<std::vector<std::int32_t>> brought_to_all(SolveTable& table, const SelectTables& tables) {
    std::vector<std::int32_t> all;
    for (const auto& rule : tables.rules) {
        const auto one = brought(table, tables, rule);
        if (!one) return std::nullopt;
        all.push_back(*one);
    }
    return all;
}

void read_line(SolveTable& table, SelectTables& tables, solvers::Decimals& scores) {
    if (table.at(0).empty()) return table.refuse("it names no file.");
    const auto score = solvers::decimal_of(table.at(score_column));
    if (!score) return table.refuse("score " + quoted(table.at(score_column)) + " is no number.");
    const auto brings = brought_to_all(table, tables);
    if (!brings) return;
    if (!tables.files.add(table.at(0))) return table.refuse("file " + quoted(table.at(0)) + " stands there twice.");
    scores.add(*score);
    auto& described = tables.described.emplace_back();
    for (std::size_t at = 0; at < tables.attributes.size(); ++at) described.push_back(table.at(first_attribute + at));
    for (std::size_t at = 0; at < brings->size(); ++at) tables.problem.limits[at].brings.push_back((*brings)[at]);
}

void expect_columns(const SolveTable& table, const SelectTables& tables, const std::string& files) {
    for (std::size_t at = 0; at < tables.attributes.size(); ++at)
        if (!table.has(first_attribute + at))
            throw core::refused("no_column", core::Sentence::quoted("A rule names " + quoted(tables.attributes[at]) +
                                                                    ", but " + files + " has no such column."));
}

}  // namespace

SelectTables read_select_tables(const std::string& files, const std::string& rules, std::int64_t places) {
    SelectTables tables;
    tables.rules = read_rules(rules);
    for (const auto& rule : tables.rules) {
        if (column_of(tables, rule) == tables.attributes.size()) tables.attributes.push_back(rule.attribute);
        tables.problem.limits.push_back({{}, rule.at_least, rule.at_most});
    }
    SolveTable table(files, {"file", "score"}, {tables.attributes.begin(), tables.attributes.end()});
    expect_columns(table, tables, files);
    solvers::Decimals scores;
    while (table.next()) read_line(table, tables, scores);
    tables.refused = table.refused();
    tables.problem.places = places;
    tables.places = scores.places_within(solvers::most_choice_score(places));
    tables.exact = scores.exact_in(tables.places);
    for (std::uint32_t at = 0; at < tables.files.size(); ++at)
        tables.problem.files.push_back({tables.files[at], scores.units(at, tables.places)});
    return tables;
}

std::string select_lines(const SelectTables& tables, const std::vector<std::uint32_t>& chosen) {
    std::string text;
    formats::CsvWriter csv(text);
    csv.text("file").text("score");
    for (const auto& name : tables.attributes) csv.text(name);
    csv.end_row();
    for (const auto file : chosen) {
        csv.text(tables.files[file]);
        csv.number_text(solvers::text_of(tables.problem.files[file].score, tables.places));
        for (const auto& value : tables.described[file]) csv.text(value);
        csv.end_row();
    }
    return text;
}

}  // namespace cli
