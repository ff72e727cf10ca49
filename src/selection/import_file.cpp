#include "selection/import_file.hpp"

#include <fstream>

#include "core/ids.hpp"
#include "selection/import_guess.hpp"

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
    std::vector<ReadColumn> columns;
    Mapping mapping;
    std::int64_t lines, done = 0, added = 0, updated = 0, unchanged = 0, refused = 0, lookalikes = 0;
    core::Instant made_at;
};

// A broken name must not break the lines of a report; a path is no name.
std::string told_name(const std::string& name) {
    const auto slash = name.find_last_of("/\\");
    const auto kept = core::Text<1, 200>::from(slash == std::string::npos ? name : name.substr(slash + 1));
    return kept ? kept->str() : "import";
}

}  // namespace

SpooledImport::SpooledImport(db::Db& db, const ImportRow& row) : file_("") {
    for (std::int64_t part = 0; part < row.parts; ++part) {
        const auto bytes = db.ask({}, [&](db::Read& read) {
            return read.one<db::Blob>("select bytes from import_parts where import_id = ? and part = ?", row.id, part);
        });
        file_.append(bytes.bytes);
    }
}

ReadFile read_file(const std::filesystem::path& path, const CallRow& call) {
    const auto table = formats::open_table(path);
    ReadFile out;
    ColumnGuesses guesses;
    formats::Row row;
    for (; table->next(row); ++out.lines) guesses.see(row);
    if (!out.lines)
        throw core::refused("empty_file", "This file has no lines. Choose the one that holds the candidates.");
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

std::int64_t keep_import(db::Db& db, const activity::Actor& by, const CallRow& call, const std::string& path,
                         const std::string& name) {
    auto file = read_file(path, call);
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
