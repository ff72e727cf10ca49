// `spark solve select`: the files with the largest total score within the rules, with the reason for each that gives
// way.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <utility>

#include "cli/solve.hpp"
#include "cli/solve_json.hpp"
#include "cli/solve_select_tables.hpp"
#include "cli/solve_table.hpp"
#include "core/problem.hpp"
#include "solvers/decimal.hpp"

namespace cli {
namespace {

constexpr std::size_t most_swaps_told = 50;  // in sentences; the JSON names all

using solvers::Choice;

std::string rules_named(const SelectTables& tables, const std::vector<std::uint32_t>& which) {
    std::string text;
    for (std::size_t at = 0; at < which.size(); ++at) (text += at ? "; " : "") += tables.rules[which[at]].text();
    return text;
}

void tell_swaps(const SelectTables& tables, const Choice& found) {
    for (std::size_t at = 0; at < std::min(found.swaps.size(), most_swaps_told); ++at) {
        const auto& swap = found.swaps[at];
        std::cerr << quoted(tables.files[swap.in]) << " comes in for " << quoted(tables.files[swap.out]) << ": "
                  << rules_named(tables, swap.limits) << ".\n";
    }
    if (found.swaps.size() > most_swaps_told) std::cerr << "and " << found.swaps.size() - most_swaps_told << " more.\n";
}

void tell_shortage(const SelectTables& tables, const Choice& found, std::int64_t wanted) {
    if (!found.possible) {
        std::cerr << "No choice keeps these rules together: " << rules_named(tables, found.too_much) << ".\n";
        return;
    }
    std::cerr << "Only " << found.chosen.size() << " of " << wanted
              << " places can be filled: " << rules_named(tables, found.too_much) << ".\n";
}

std::string swaps_json(const SelectTables& tables, const Choice& found) {
    std::string list = "[";
    for (const auto& swap : found.swaps) {
        JsonLine line;
        std::string in, out, rules = "[";
        core::write_json_text(tables.files[swap.in], in);
        core::write_json_text(tables.files[swap.out], out);
        for (const auto at : swap.limits) {
            rules += rules.size() > 1 ? "," : "";
            core::write_json_text(tables.rules[at].text(), rules);
        }
        line.raw("in", in).raw("out", out).raw("rules", rules + "]");
        (list += list.size() > 1 ? "," : "") += line.text();
    }
    return list + "]";
}

std::string answer(const SelectTables& tables, const Choice& found, std::int64_t wanted) {
    const auto in_units = [&](std::int64_t units) { return solvers::text_of(units, tables.places); };
    JsonLine line;
    line.number("files", tables.files.size()).number("places", tables.problem.places);
    line.number("chosen", static_cast<std::int64_t>(found.chosen.size()));
    line.number("unfilled", wanted - static_cast<std::int64_t>(found.chosen.size()));
    line.raw("total", in_units(found.total)).flag("optimal", found.optimal && tables.exact);
    line.raw("bound", in_units(found.bound)).raw("without_rules", in_units(found.without_limits));
    line.raw("swaps", swaps_json(tables, found));
    std::string rules = "[";
    for (const auto at : found.too_much) {
        rules += rules.size() > 1 ? "," : "";
        core::write_json_text(tables.rules[at].text(), rules);
    }
    line.raw("too_much", rules + "]");
    if (tables.refused > 0) line.number("refused_lines", static_cast<std::int64_t>(tables.refused));
    line.seconds(solving_seconds());
    return line.text();
}

}  // namespace

int solve_select(const SolveSelect& with) {
    const auto tables = read_select_tables(with.files, with.rules, with.places);
    if (tables.problem.files.empty())
        throw core::refused("no_files", core::Sentence::quoted(with.files + " holds no file that can be read."));
    tell_solving("Choosing among " + std::to_string(tables.files.size()) + " files");
    const auto found = solvers::choose(tables.problem);
    const auto wanted = std::min<std::int64_t>(with.places, tables.files.size());
    const bool whole = found.possible && std::cmp_equal(found.chosen.size(), wanted);
    const bool written = whole || (found.possible && with.partial);
    if (!whole) tell_shortage(tables, found, wanted);
    if (written) tell_swaps(tables, found);
    if (written) write_file(with.out, select_lines(tables, found.chosen));
    std::cout << answer(tables, found, wanted) << std::endl;
    return written ? 0 : 1;
}

void select_command(CLI::App& solve, SolveSelect& with, int& code) {
    auto* select = solve.add_subcommand("select", "Choose the files with the largest total score within rules");
    select->add_option("--files", with.files, "file,score and the attributes that rules name")->required();
    select->add_option("--places", with.places, "How many are to be chosen")
        ->required()
        ->check(CLI::Range(1, 1'000'000));
    select->add_option("--rules", with.rules, "A TOML file: at least, at most so many with an attribute")->required();
    select->add_flag("--partial", with.partial, "Where the rules let not every place be filled, fill the most");
    select->add_option("--out", with.out, "Where file,score and those attributes go")->required();
    select->callback([&] { code = solve_select(with); });
}

}  // namespace cli
