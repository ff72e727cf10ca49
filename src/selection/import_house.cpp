// A spreadsheet that the house itself brings in, as the command line does: with the code of the browser's import.
#include "selection/import_file.hpp"
#include "selection/import_map.hpp"
#include "selection/import_preview.hpp"
#include "selection/import_run.hpp"
#include "selection/import_targets.hpp"
#include "selection/selection.hpp"

namespace selection {
namespace {

CallRow call_of_house(db::Read& read, const std::string& slug) {
    const db::AsHouse house(read, "the house brings a spreadsheet in");
    const auto id = read.first<std::int64_t>("select id from calls where slug = ?", slug);
    if (!id) throw core::not_found("call");
    return call_by_id(read, *id);
}

void tell_reading(const ImportRow& row, BroughtIn& out) {
    out.sheet = row.sheet;
    out.first_line = row.first_line;
    for (std::size_t i = 0; i < row.mapping.columns.size(); ++i)
        out.columns.push_back(
            {column_name(row.columns, row.mapping.header, i, core::Language::en), row.mapping.columns[i].str()});
}

BroughtIn dry_run(db::Db& db, const core::Clock& clock, const CallRow& call, const Spreadsheet& from,
                  const Refusal& refused) {
    const auto file = read_file(from.file, call, from.sheet);
    ImportRow row{};
    row.columns = file.columns;
    row.sheet = file.sheet;
    row.first_line = file.first_line;
    row.mapping = from.mapping.empty() ? guessed_mapping(file.header, file.columns)
                                       : mapping_in(from.mapping, file.header, file.columns);
    expect_sound(row.mapping, call, row.columns.size());
    const auto preview = db.ask({}, [&](db::Read& read) {
        return preview_file(read, work_of(read, row, call, core::Language::en, clock.now()), from.file,
                            [&](const ImportLine& line) {
                                if (line.outcome == LineOutcome::refused)
                                    refused(line.line, line.column.value_or(""), line.reason.value_or(""));
                            });
    });
    BroughtIn out{preview.new_, preview.updated, preview.unchanged, preview.refused, preview.lookalikes, {}, {}, 1};
    tell_reading(row, out);
    return out;
}

void tell_refused(db::Db& db, std::int64_t import, const Refusal& refused) {
    struct Line {
        std::int64_t line;
        std::string column, reason;
    };
    db.read({}, [&](db::Read& read) {
        const db::AsHouse house(read, "the report of the house's own import");
        read.each<Line>(db::Query("select line, column_name, reason from import_lines where import_id = ? and outcome "
                                  "= 'refused' order by line",
                                  import),
                        [&](Line& line) { refused(line.line, line.column, line.reason); });
    });
}

}  // namespace

BroughtIn bring_in(db::Db& db, const core::Clock& clock, const Spreadsheet& from, const LinesDone& progress,
                   const Refusal& refused) {
    const auto call = db.ask({}, [&](db::Read& read) { return call_of_house(read, from.call); });
    if (from.only_tell) return dry_run(db, clock, call, from, refused);
    const activity::Actor by{0, clock.now()};
    const auto id = keep_import(db, by, call, from.file, from.file, from.sheet);
    db.write_now({}, [&](db::Tx& tx) {
        const auto row = import_by_id(tx, id);
        const bool header = row.mapping.header;
        begin_import(tx, by, id,
                     from.mapping.empty() ? guessed_mapping(header, row.columns)
                                          : mapping_in(from.mapping, header, row.columns));
    });
    run_import_here(db, clock, id, progress);
    const auto row = db.ask({}, [&](db::Read& read) { return import_by_id(read, id); });
    tell_refused(db, id, refused);
    if (row.state == ImportState::failed)
        throw core::refused("unreadable", {"The file could not be read to its end. What was read before is in.",
                                           "Le fichier n’a pas pu être lu jusqu’au bout. Ce qui précède est entré.",
                                           "Não foi possível ler o arquivo até o fim. O que veio antes entrou."});
    BroughtIn out{row.added, row.updated, row.unchanged, row.refused, row.lookalikes, {}, {}, 1};
    tell_reading(row, out);
    return out;
}

}  // namespace selection
