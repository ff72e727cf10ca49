#include "selection/import_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "core/fold.hpp"
#include "core/ids.hpp"
#include "selection/import_guess.hpp"
#include "selection/import_table.hpp"

namespace selection {
namespace {

constexpr std::size_t part_size = std::size_t{256} * 1024;

// "CSV, UTF-8, ;" or "XLSX, Sheet1".
void describe(const std::string& description, ReadFile& out) {
    const auto comma = description.find(", ");
    const auto last = description.rfind(", ");
    if (description.starts_with("XLSX") || comma == last) {
        out.encoding = description.substr(0, comma);
        out.delimiter = comma == std::string::npos ? "" : description.substr(comma + 2);
        return;
    }
    out.encoding = description.substr(comma + 2, last - comma - 2);
    out.delimiter = description.substr(last + 2);
    if (out.delimiter == "tab") out.delimiter = "\t";
}

struct NewImport {
    std::int64_t id, call_id, made_by;
    std::string file_name;
    std::int64_t size, parts;
    ImportState state;
    std::string encoding, delimiter;
    std::vector<std::string> sheets;
    std::string sheet;
    std::int64_t first_line;
    std::vector<ReadColumn> columns;
    Mapping mapping;
    std::int64_t lines, done = 0, added = 0, updated = 0, unchanged = 0, refused = 0, lookalikes = 0, taken_back = 0;
    core::Instant made_at;
};

// A broken name must not break the lines of a report; a path is no name.
std::string told_name(const std::string& name) {
    const auto slash = name.find_last_of("/\\");
    const auto kept = core::Text<1, 200>::from(slash == std::string::npos ? name : name.substr(slash + 1));
    return kept ? kept->str() : "import";
}

// What plainly is no spreadsheet is told so before its text is taken for one candidate.
void expect_spreadsheet(const std::string& name) {
    static constexpr std::array others{".pdf", ".doc", ".docx", ".odt",  ".ppt", ".pptx", ".odp",
                                       ".png", ".jpg", ".jpeg", ".html", ".htm", ".zip",  ".json"};
    const auto point = name.rfind('.');
    const auto kind = point == std::string::npos ? std::string() : core::fold(name.substr(point));
    if (std::find(others.begin(), others.end(), kind) != others.end())
        throw core::refused("not_a_spreadsheet",
                            {"This is no spreadsheet. Save the candidates as CSV or .xlsx and choose that file.",
                             "Ce n’est pas un tableur. Enregistrez les candidats en CSV ou en .xlsx et choisissez ce "
                             "fichier.",
                             "Isto não é uma planilha. Salve as candidaturas em CSV ou .xlsx e escolha esse arquivo."});
}

}  // namespace

SpooledImport::SpooledImport(db::Db& db, const ImportRow& row) : spool_("") {
    for (std::int64_t part = 0; part < row.parts; ++part) {
        const auto bytes = db.ask({}, [&](db::Read& read) {
            return read.one<db::Blob>("select bytes from import_parts where import_id = ? and part = ?", row.id, part);
        });
        spool_.append(bytes.bytes);
    }
}

formats::TableOptions opened_as(const ImportRow& row) {
    formats::TableOptions options;
    options.sheet = row.sheet;
    options.first_line = static_cast<std::size_t>(row.first_line);
    return options;
}

ReadFile read_file(const std::filesystem::path& path, const CallRow& call, const std::string& sheet) {
    const auto place = find_table(path, call, sheet);
    formats::TableOptions options;
    options.sheet = place.sheet;
    options.first_line = place.first_line;
    const auto table = formats::open_table(path, options);
    ReadFile out;
    out.sheets = place.sheets;
    out.sheet = place.sheet;
    out.first_line = static_cast<std::int64_t>(place.first_line);
    ColumnGuesses guesses;
    formats::Row row;
    for (; table->next(row); ++out.lines) guesses.see(row);
    if (!out.lines)
        throw core::refused("empty_file", {"This file has no lines. Choose the one that holds the candidates.",
                                           "Ce fichier n’a pas de lignes. Choisissez celui qui contient les candidats.",
                                           "Este arquivo não tem linhas. Escolha o que contém os candidatos."});
    describe(table->description(), out);
    out.header = guesses.header(call);
    if (out.header) --out.lines;
    out.columns = guesses.columns(call, out.header);
    return out;
}

std::string column_name(const std::vector<ReadColumn>& columns, bool header, std::size_t index,
                        core::Language language) {
    static constexpr programmes::Phrase nameless{"column {n}", "colonne {n}", "coluna {n}"};
    if (header && index < columns.size() && !columns[index].name.empty()) return columns[index].name;
    return programmes::fill(nameless, language, {{"n", std::to_string(index + 1)}});
}

void keep_reading(db::Tx& tx, std::int64_t import, const ReadFile& file) {
    Mapping mapping;
    mapping.header = file.header;
    tx.run(
        "update imports set encoding = ?, delimiter = ?, sheets = ?, sheet = ?, first_line = ?, columns = ?, mapping = "
        "?, "
        "lines = ? where id = ?",
        file.encoding, file.delimiter, file.sheets, file.sheet, file.first_line, file.columns, mapping, file.lines,
        import);
}

std::int64_t keep_import(db::Db& db, const activity::Actor& by, const CallRow& call, const std::string& path,
                         const std::string& name, const std::string& sheet) {
    expect_spreadsheet(name);
    auto file = read_file(path, call, sheet);
    std::ifstream in(path, std::ios::binary);
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path));
    const auto parts = (size + static_cast<std::int64_t>(part_size) - 1) / static_cast<std::int64_t>(part_size);
    const auto id = core::new_id();
    NewImport row{id,
                  call.id,
                  by.person,
                  told_name(name),
                  size,
                  parts,
                  ImportState::failed,
                  file.encoding,
                  file.delimiter,
                  std::move(file.sheets),
                  std::move(file.sheet),
                  file.first_line,
                  std::move(file.columns),
                  {},
                  file.lines};
    row.mapping.header = file.header;
    row.made_at = by.now;
    db.write_now({by.person}, [&](db::Tx& tx) { tx.insert("imports", row); });
    for (std::int64_t part = 0; part < parts; ++part) {
        std::string bytes(part_size, '\0');
        in.read(bytes.data(), static_cast<std::streamsize>(part_size));
        bytes.resize(static_cast<std::size_t>(in.gcount()));
        db.write_now({by.person}, [&](db::Tx& tx) {
            tx.run("insert into import_parts (import_id, part, bytes) values (?, ?, ?)", id, part, db::Blob{bytes});
        });
    }
    db.write_now({by.person}, [&](db::Tx& tx) {
        tx.run("update imports set state = ? where id = ?", ImportState::read, id);
        activity::record(tx, by, "import.read", about(tx, call, id));
    });
    return id;
}

}  // namespace selection
