// `spark solve assign`: files shared out among reviewers, from spreadsheets to a spreadsheet, with the proof as JSON.
#include <cstdio>
#include <iostream>

#include "cli/solve_assign_tables.hpp"
#include "cli/solve_json.hpp"
#include "cli/solve_table.hpp"

namespace cli {
namespace {

constexpr std::size_t most_named = 20;  // in a sentence; the JSON names all

using solvers::Assignment;
using solvers::TooLittle;

template <class Ids> std::string some_of(const Ids& ids, const SolveNames& names) {
    std::string text;
    for (std::size_t at = 0; at < ids.size() && at < most_named; ++at) (text += at ? ", " : "") += names[ids[at]];
    return ids.size() > most_named ? text + " and " + std::to_string(ids.size() - most_named) + " more" : text;
}

std::string reads_of(std::int64_t count) { return std::to_string(count) + (count == 1 ? " read" : " reads"); }

std::string sentence(const TooLittle& reason, const AssignTables& tables) {
    const auto files = some_of(reason.files, tables.files), readers = some_of(reason.readers, tables.readers);
    const auto wanted = reads_of(reason.wanted), possible = reads_of(reason.possible);
    if (reason.lacking == TooLittle::For::readers)
        return "These reviewers are to have at least " + wanted + " together: " + readers +
               ". The files they may read" + (files.empty() ? "" : " (" + files + ")") + " have only " + possible +
               " reads for them.";
    if (readers.empty()) return "These files want " + wanted + ", and nobody may read them: " + files + ".";
    return "These files want " + wanted + " together: " + files + ". Those who may read them (" + readers +
           ") can give only " + std::to_string(reason.possible) + ".";
}

void add_reason(JsonLine& line, const TooLittle& reason, const AssignTables& tables) {
    JsonLine part;
    part.names("files", reason.files, tables.files).names("reviewers", reason.readers, tables.readers);
    part.number("wanted", reason.wanted).number("possible", reason.possible);
    line.raw("reason", part.text());
}

template <class Lacks> std::string counted(const Lacks& lacks, const SolveNames& names) {
    JsonLine part;
    for (const auto& lack : lacks) part.number(names[lack.of], lack.count);
    return part.text();
}

std::int64_t unfilled_reads(const Assignment& found) {
    std::int64_t count = 0;
    for (const auto& lack : found.unfilled) count += lack.count;
    return count;
}

std::string answer(const AssignTables& tables, const Assignment& found, bool done) {
    JsonLine line;
    const auto score = [&](const char* name, std::int64_t units) {
        line.raw(name, solvers::text_of(units, tables.places));
    };
    if (done) {
        score("total", found.total);
        score("worst_file", found.worst.value_or(0));
        if (found.worst_bound) score("worst_bound", *found.worst_bound);
        line.flag("optimal", found.optimal);
        score("bound", found.bound);
    }
    line.number("unfilled", unfilled_reads(found));
    if (!found.unfilled.empty()) line.raw("lacking", counted(found.unfilled, tables.files));
    if (!found.under_least.empty()) line.raw("under_min", counted(found.under_least, tables.readers));
    if (found.reason) add_reason(line, *found.reason, tables);
    if (done) {
        JsonLine loads;
        for (std::uint32_t at = 0; at < tables.readers.size(); ++at) loads.number(tables.readers[at], found.loads[at]);
        line.raw("loads", loads.text());
        if (!tables.problem.kept.empty()) line.number("kept", found.kept);
        if (!tables.exact) line.number("decimals", tables.places);
    }
    if (tables.refused > 0) line.number("refused_lines", static_cast<std::int64_t>(tables.refused));
    line.seconds(solving_seconds());
    return line.text();
}

}  // namespace

int solve_assign(const SolveAssign& with) {
    const auto tables = read_assign_tables(with);
    const auto& problem = tables.problem;
    if (!tables.exact)
        std::cerr << "Scores are kept to " << tables.places << " decimals: more is too fine for so large a problem.\n";
    tell_solving("Sharing out " + std::to_string(problem.files.size()) + " files among " +
                 std::to_string(problem.readers.size()) + " reviewers, " + std::to_string(problem.fits.size()) +
                 " pairs");
    const auto found = solvers::assign(problem);
    const bool done = !found.reason || with.partial;
    if (done) write_file(with.out, assign_lines(tables, found));
    std::cout << answer(tables, found, done) << std::endl;
    if (!found.reason) return 0;
    std::cerr << "spark: " << sentence(*found.reason, tables) << "\n";
    if (done) return 0;
    if (!found.unfilled.empty()) {
        std::vector<std::uint32_t> files;
        for (const auto& lack : found.unfilled) files.push_back(lack.of);
        std::cerr << "Files that lack reads at best: " << some_of(files, tables.files) << ".\n";
    }
    std::cerr << "--partial does as much as can be done.\n";
    return 1;
}

}  // namespace cli
