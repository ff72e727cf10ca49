// An import as a job: begun, gone on with, or given up when its file cannot be read.
#include "activity/record.hpp"
#include "selection/import_file.hpp"
#include "selection/import_run.hpp"

namespace selection {
namespace {

std::optional<ImportWork> work_waiting(db::Db& db, core::Instant now, std::int64_t import) {
    return db.ask({}, [&](db::Read& read) -> std::optional<ImportWork> {
        const auto row = import_by_id(read, import);
        if (row.state != ImportState::running) return std::nullopt;
        const auto language = read.first<core::Language>("select language from people where id = ?", row.made_by)
                                  .value_or(core::Language::en);
        return work_of(read, row, call_by_id(read, row.call_id), language, now);
    });
}

// The report tells why, in a line before all others.
void give_up(db::Db& db, const ImportWork& work, const std::string& reason) {
    db.write_now({work.by.person}, [&](db::Tx& tx) {
        const auto failed =
            tx.run("update imports set state = 'failed', finished_at = ? where id = ? and state = 'running'",
                   work.by.now, work.import.id);
        if (!failed) return;
        tx.run(
            "insert into import_lines (import_id, line, outcome, column_name, reason, before) values (?, 0, ?, '', ?, "
            "'{}') "
            "on conflict (import_id, line) do nothing",
            work.import.id, LineOutcome::refused, reason);
        activity::record(tx, work.by, "import.failed", work.about);
    });
}

}  // namespace

void run_import_here(db::Db& db, const core::Clock& clock, std::int64_t import, const ImportProgress& progress) {
    const auto work = work_waiting(db, clock.now(), import);
    if (!work) return;
    try {
        const SpooledImport file(db, work->import);
        ImportRun(db, *work, file.path()).go(progress);
    } catch (const formats::Unreadable& unreadable) {
        give_up(db, *work, formats::sentence(unreadable.trouble, core::reflect::name(work->language)));
    }
}

void run_import(db::Db& db, const core::Clock& clock, std::int64_t import) { run_import_here(db, clock, import, {}); }

}  // namespace selection
