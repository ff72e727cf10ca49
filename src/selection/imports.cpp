#include "selection/imports.hpp"

#include <algorithm>

#include "activity/record.hpp"
#include "selection/import_file.hpp"
#include "selection/import_preview.hpp"

namespace selection {
namespace {

constexpr std::uint64_t upload_limit = 64u << 20;

core::Problem not_waiting() {
    return core::conflict(
        "not_waiting", {"This import is running or has ended. Send the file again to bring it in once more.",
                        "Cette importation est en cours ou terminée. Envoyez de nouveau le fichier pour le reprendre.",
                        "Esta importação está em curso ou terminou. Envie o arquivo de novo para repeti-la."});
}

const std::string& import_columns() {
    static const std::string columns = db::columns<ImportRow>("i");
    return columns;
}

Import upload(http::Call& request, OfCall of, const http::Upload& file) {
    const auto call = request.db.ask(request.caller(), [&](db::Read& read) { return call_run(read, of.slug.str()); });
    const auto id = keep_import(request.db, activity::actor(request), call, file.path, file.name);
    return request.db.ask(request.caller(), [&](db::Read& read) { return import_of(read, import_run(read, id)); });
}

std::vector<Import> imports(db::Read& read, http::Call&, OfCall of) {
    const auto call = call_run(read, of.slug.str());
    std::vector<Import> out;
    for (const auto& row : read.all<ImportRow>(
             "select " + import_columns() + " from my_imports i where i.call_id = ? order by i.id desc limit 100",
             call.id))
        out.push_back(import_of(read, row));
    return out;
}

Import show(db::Read& read, http::Call&, OfImport of) { return import_of(read, import_run(read, of.id)); }

ImportPreview preview(http::Call& request, OfImport of, const Mapping& mapping) {
    auto work = request.db.ask(request.caller(), [&](db::Read& read) {
        const auto row = import_run(read, of.id);
        return work_of(read, row, call_by_id(read, row.call_id), request.language(), request.now);
    });
    expect_sound(mapping, work.call, work.import.columns.size());
    const SpooledImport file(request.db, work.import);
    work.import.mapping = mapping;
    return request.db.ask(request.caller(), [&](db::Read& read) { return preview_file(read, work, file.path(), {}); });
}

struct ChosenSheet {
    core::Text<1, 100> sheet;
};

// The columns of another sheet are others: they are read and guessed anew.
Import choose_sheet(http::Call& request, OfImport of, const ChosenSheet& wish) {
    const auto work = request.db.ask(request.caller(), [&](db::Read& read) {
        const auto row = import_run(read, of.id);
        return work_of(read, row, call_by_id(read, row.call_id), request.language(), request.now);
    });
    const auto& sheets = work.import.sheets;
    if (std::find(sheets.begin(), sheets.end(), wish.sheet.str()) == sheets.end())
        throw core::invalid("sheet", "unknown",
                            {"This workbook has no such sheet. Choose one of its own.",
                             "Ce classeur n’a pas cette feuille. Choisissez-en une.",
                             "Esta pasta não tem essa planilha. Escolha uma dela."});
    const SpooledImport spooled(request.db, work.import);
    const auto file = read_file(spooled.path(), work.call, wish.sheet.str());
    return request.db.change(request.caller(), [&](db::Tx& tx) {
        if (import_run(tx, of.id).state != ImportState::read) throw not_waiting();
        keep_reading(tx, of.id, file);
        return import_of(tx, import_run(tx, of.id));
    });
}

Import run(db::Tx& tx, http::Call& request, OfImport of, const Mapping& mapping) {
    import_run(tx, of.id);
    begin_import(tx, activity::actor(request), of.id, mapping);
    activity::do_later(tx, "selection.import", of.id, core::real_now());
    return import_of(tx, import_run(tx, of.id));
}

Import stop(db::Tx& tx, http::Call& request, OfImport of) {
    const auto row = import_run(tx, of.id);
    if (tx.run("update imports set state = 'stopped', finished_at = ? where id = ? and state = 'running'", request.now,
               row.id)) {
        auto what = about(tx, call_by_id(tx, row.call_id), row.id);
        what.count = row.done;
        activity::record(tx, activity::actor(request), "import.stopped", what);
    }
    return import_of(tx, import_run(tx, of.id));
}

ImportRow found(std::optional<ImportRow> row) {
    if (!row) throw core::not_found("import");
    return std::move(*row);
}

}  // namespace

ImportRow import_run(db::Read& read, std::int64_t id) {
    return found(read.first<ImportRow>("select " + import_columns() + " from my_imports i where i.id = ?", id));
}

ImportRow import_by_id(db::Read& read, std::int64_t id) {
    const db::AsHouse house(read, "an import at work");
    return found(read.first<ImportRow>("select " + import_columns() + " from imports i where i.id = ?", id));
}

Import import_of(db::Read& read, const ImportRow& row) {
    const auto call = call_by_id(read, row.call_id);
    const auto name = read.first<std::string>("select name from people where id = ?", row.made_by);
    Import out{row.id,
               call.slug,
               row.file_name,
               row.state,
               row.encoding,
               row.delimiter,
               row.sheets,
               row.sheet,
               row.first_line,
               row.mapping.header,
               row.lines,
               {},
               {},
               {},
               row.done,
               row.added,
               row.updated,
               row.unchanged,
               row.refused,
               row.lookalikes,
               row.taken_back,
               row.started_at,
               row.finished_at,
               {row.made_by, name.value_or("Spark")}};
    for (const auto& column : row.columns)
        out.columns.push_back({column.index, column.name, column.sample, column.guess});
    if (!row.mapping.columns.empty()) {
        out.mapping = row.mapping;
    } else if (auto before = mapping_before(read, row, call)) {
        out.mapping = std::move(before->mapping);
        out.as_before = std::move(before->file_name);
    }
    return out;
}

activity::About about(db::Read& read, const CallRow& call, std::int64_t import) {
    auto out = about(read, call);
    out.import_id = import;
    return out;
}

void begin_import(db::Tx& tx, const activity::Actor& by, std::int64_t id, const Mapping& mapping) {
    const auto row = import_by_id(tx, id);
    const auto call = call_by_id(tx, row.call_id);
    expect_sound(mapping, call, row.columns.size());
    if (row.state != ImportState::read && row.state != ImportState::stopped) throw not_waiting();
    if (row.state == ImportState::stopped && core::to_json(mapping) != core::to_json(row.mapping))
        throw core::conflict(
            "mapping_settled",
            {"This import was stopped half-way. Let it go on with the same columns, or take it back first.",
             "Cette importation a été arrêtée en chemin. Laissez-la continuer avec les mêmes colonnes, ou annulez-la "
             "d’abord.",
             "Esta importação parou no meio. Deixe-a continuar com as mesmas colunas ou desfaça-a primeiro."});
    const auto lines = row.lines + (row.mapping.header ? 1 : 0) - (mapping.header ? 1 : 0);
    tx.run(
        "update imports set state = 'running', mapping = ?, lines = ?, started_at = ?, finished_at = null where id = ?",
        mapping, lines, by.now, id);
    activity::record(tx, by, "import.started", about(tx, call, id));
}

void import_routes(http::Api& api) {
    api.post("/calls/{slug}/imports", "Upload a spreadsheet, CSV or XLSX, of at most 64 MB", http::Role::manager,
             upload)
        .limited_to(upload_limit);
    api.get("/calls/{slug}/imports", "The spreadsheets that were brought into a call", http::Role::manager, imports);
    api.get("/imports/{id}", "A spreadsheet: its columns, and how far its import is", http::Role::manager, show);
    api.post("/imports/{id}/preview", "What a mapping would do with each line; nothing is stored", http::Role::manager,
             preview)
        .answers(200);
    api.post("/imports/{id}/sheet", "Read another sheet of a workbook; its columns are guessed anew",
             http::Role::manager, choose_sheet)
        .answers(200);
    api.post("/imports/{id}/run", "Bring a spreadsheet in, in the background", http::Role::manager, run).answers(200);
    api.post("/imports/{id}/stop", "Stop an import; what is in stays", http::Role::manager, stop).answers(200);
    import_report_routes(api);
    import_reversal_routes(api);
}

}  // namespace selection
