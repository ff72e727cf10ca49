// `spark import applications`: brings a spreadsheet into a call, as the house; refused lines are told as CSV.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "app/house.hpp"
#include "cli/commands.hpp"
#include "core/problem.hpp"
#include "db/migrate.hpp"
#include "formats/csv_writer.hpp"
#include "selection/selection.hpp"

namespace cli {
namespace {

void tell(std::int64_t done, std::int64_t lines) {
    if (!isatty(STDERR_FILENO)) return;
    std::cerr << "\r" << done << " of " << lines << " lines" << (done == lines ? "\n" : "") << std::flush;
}

std::string content(const std::string& path) {
    if (path.empty()) return {};
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The first refused line brings the names of the columns with it.
class RefusedLines {
public:
    void add(std::int64_t line, const std::string& column, const std::string& reason) {
        std::string text;
        formats::CsvWriter csv(text);
        if (!std::exchange(begun_, true)) csv.text("line").text("column").text("reason").end_row();
        csv.number(line).text(column).text(reason).end_row();
        std::cerr << text;
    }

private:
    bool begun_ = false;
};

// Where each column goes, and what of the file is left out.
void tell_reading(const selection::BroughtIn& done) {
    std::string read, left;
    for (const auto& [name, target] : done.columns) {
        auto& to = target == "ignore" ? left : read;
        to += (to.empty() ? "" : ", ") + name + (target == "ignore" ? "" : " as " + target);
    }
    if (!done.sheet.empty()) std::cout << "Sheet: " << done.sheet << "\n";
    if (done.first_line > 1) std::cout << "The table begins on line " << done.first_line << "\n";
    std::cout << "Read: " << read << "\n";
    if (!left.empty()) std::cout << "Left out: " << left << "\n";
}

}  // namespace

int import(const Import& with) {
    if (!std::filesystem::is_regular_file(with.file))
        throw core::refused("no_file", core::Sentence::quoted("There is no file " + with.file + "."));
    const auto db = db::open(with.db);
    db::migrate(*db);
    app::House house(*db);
    RefusedLines refused;
    const auto done = selection::bring_in(
        *db, house.clock(), {with.call, with.file, content(with.map), with.dry_run, with.sheet}, tell,
        [&](auto line, const auto& column, const auto& reason) { refused.add(line, column, reason); });
    tell_reading(done);
    std::cout << done.added << (with.dry_run ? " to add, " : " added, ") << done.updated
              << (with.dry_run ? " to update, " : " updated, ") << done.unchanged << " unchanged, " << done.refused
              << " refused";
    if (done.lookalikes) std::cout << " (" << done.lookalikes << " look like another startup)";
    std::cout << std::endl;
    db->close();
    if (!done.refused || done.added || done.updated || done.unchanged) return 0;
    std::cerr << "spark: Every line was refused; nothing is in. Correct the file, or say with --map how it is read.\n";
    return 1;
}

}  // namespace cli
