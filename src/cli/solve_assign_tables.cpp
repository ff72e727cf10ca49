#include "cli/solve_assign_tables.hpp"

#include <algorithm>
#include <utility>

#include "cli/solve_table.hpp"
#include "formats/csv_writer.hpp"
#include "solvers/counted_out.hpp"

namespace cli {
namespace {

constexpr std::int32_t most_reads = 1'000'000;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::uint64_t key_of(Pair pair) { return std::uint64_t{pair.first} << 32 | pair.second; }

// An id that the writer guarded against spreadsheets comes back with an apostrophe.
std::optional<std::uint32_t> find(const SolveNames& names, const std::string& id) {
    const auto found = names.find(id);
    return found || !id.starts_with('\'') ? found : names.find(std::string_view(id).substr(1));
}

void read_files(const std::string& path, AssignTables& tables) {
    SolveTable table(path, {"file", "reads"});
    while (table.next()) {
        const auto& id = table.at(0);
        if (id.empty()) {
            table.refuse("it names no file.");
            continue;
        }
        const auto reads = table.count_at(1, most_reads);
        if (!reads) continue;
        if (tables.files.add(id))
            tables.problem.files.push_back({id, *reads});
        else
            table.refuse("file " + quoted(id) + " is named twice.");
    }
    tables.refused += table.refused();
}

void read_readers(const std::string& path, AssignTables& tables) {
    SolveTable table(path, {"reviewer", "min", "max"});
    while (table.next()) {
        const auto& id = table.at(0);
        if (id.empty()) {
            table.refuse("it names no reviewer.");
            continue;
        }
        const auto least = table.count_at(1, most_reads);
        const auto most = least ? table.count_at(2, most_reads) : std::nullopt;
        if (!most) continue;
        if (*least > *most)
            table.refuse("reviewer " + quoted(id) + ": min is above max.");
        else if (tables.readers.add(id))
            tables.problem.readers.push_back({id, *least, *most});
        else
            table.refuse("reviewer " + quoted(id) + " is named twice.");
    }
    tables.refused += table.refused();
}

std::optional<Pair> pair_at(SolveTable& table, const AssignTables& tables) {
    const auto file = find(tables.files, table.at(0));
    const auto reader = find(tables.readers, table.at(1));
    if (!file) table.refuse("there is no file " + quoted(table.at(0)) + ".");
    if (file && !reader) table.refuse("there is no reviewer " + quoted(table.at(1)) + ".");
    if (!file || !reader) return std::nullopt;
    return Pair{*file, *reader};
}

// Keys of pairs, sorted.
std::vector<std::uint64_t> read_pairs(const std::string& path, AssignTables& tables) {
    std::vector<std::uint64_t> keys;
    if (path.empty()) return keys;
    SolveTable table(path, {"file", "reviewer"});
    while (table.next())
        if (const auto pair = pair_at(table, tables)) keys.push_back(key_of(*pair));
    tables.refused += table.refused();
    std::sort(keys.begin(), keys.end());
    return keys;
}

struct Line {
    std::uint64_t key;
    std::uint32_t line;
    std::uint32_t score;

    std::uint32_t file() const { return static_cast<std::uint32_t>(key >> 32); }
    std::uint32_t reader() const { return static_cast<std::uint32_t>(key); }
};

// By file, then reader, then line.
std::vector<Line> in_order(std::vector<Line> lines, const AssignTables& tables) {
    lines = solvers::counted_out(lines, tables.readers.size(), [](const Line& line) { return line.reader(); });
    return solvers::counted_out(lines, tables.files.size(), [](const Line& line) { return line.file(); });
}

// The first line about a pair counts; those after it are told.
void drop_repeated(std::vector<Line>& lines, SolveTable& table, const AssignTables& tables) {
    lines = in_order(std::move(lines), tables);
    const auto repeats = [&](const Line& first, const Line& other) {
        if (first.key != other.key) return false;
        table.refuse(other.line, "the pair " + quoted(tables.files[other.file()]) + ", " +
                                     quoted(tables.readers[other.reader()]) + " is named twice.");
        return true;
    };
    lines.erase(std::unique(lines.begin(), lines.end(), repeats), lines.end());
}

// Pairs with their scores, without conflicts; scores are told by their place in `tables.scores`.
std::vector<Line> read_scores(const SolveAssign& with, AssignTables& tables) {
    const auto conflicts = read_pairs(with.conflicts, tables);
    std::vector<Line> lines;
    SolveTable table(with.scores, {"file", "reviewer", "score"});
    while (table.next()) {
        const auto pair = pair_at(table, tables);
        if (!pair) continue;
        if (const auto score = solvers::decimal_of(table.at(2))) {
            lines.push_back({key_of(*pair), static_cast<std::uint32_t>(table.line()),
                             static_cast<std::uint32_t>(tables.scores.size())});
            tables.scores.add(*score);
        } else {
            table.refuse("score " + quoted(table.at(2)) + " is no number.");
        }
    }
    drop_repeated(lines, table, tables);
    tables.refused += table.refused();
    if (!conflicts.empty())
        std::erase_if(
            lines, [&](const Line& line) { return std::binary_search(conflicts.begin(), conflicts.end(), line.key); });
    return lines;
}

void keep_standing(const SolveAssign& with, AssignTables& tables, const std::vector<Line>& lines) {
    const auto standing = read_pairs(with.standing, tables);
    for (std::uint32_t fit = 0; fit < lines.size(); ++fit)
        if (std::binary_search(standing.begin(), standing.end(), lines[fit].key)) tables.problem.kept.push_back(fit);
}

}  // namespace

AssignTables read_assign_tables(const SolveAssign& with) {
    AssignTables tables;
    read_files(with.files, tables);
    read_readers(with.readers, tables);
    const auto lines = read_scores(with, tables);
    keep_standing(with, tables, lines);
    auto& problem = tables.problem;
    problem.aim = with.fair ? solvers::Aim::worst_file_first : solvers::Aim::largest_total;
    problem.incomplete = with.partial ? solvers::Incomplete::taken : solvers::Incomplete::refused;
    tables.places = tables.scores.places_within(solvers::most_score(problem));
    tables.exact = tables.scores.exact_in(tables.places);
    problem.fits.reserve(lines.size());
    for (const auto& line : lines)
        problem.fits.push_back({line.file(), line.reader(), tables.scores.units(line.score, tables.places)});
    return tables;
}

std::string assign_lines(const AssignTables& tables, const solvers::Assignment& found) {
    std::string text;
    formats::CsvWriter csv(text);
    csv.text("file").text("reviewer").text("score").end_row();
    for (const auto at : found.chosen) {
        const auto& fit = tables.problem.fits[at];
        csv.text(tables.files[fit.file]).text(tables.readers[fit.reader]);
        csv.number_text(solvers::text_of(fit.score, tables.places)).end_row();
    }
    return text;
}

}  // namespace cli
