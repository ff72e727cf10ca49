// An import taken back: what it added goes, what it changed stands again as before; refused once somebody has touched
// it.
#include "activity/record.hpp"
#include "core/fold.hpp"
#include "selection/import_touched.hpp"

namespace selection {
namespace {

constexpr std::int64_t files_at_once = 100;

void put_back(db::Tx& tx, const activity::Actor& by, const ImportedChange& change) {
    const auto& b = change.before;
    if (b.passport) {
        startups::replace_passport(tx, b.startup, *b.passport);
        tx.run("update startups set version = ? where id = ?", b.startup_version, b.startup);
    }
    if (b.contact) tx.run("delete from team_members where id = ? and person_id is null", *b.contact);
    if (b.version) {
        for (const auto& answer : b.answers) {
            if (answer.there)
                tx.run("update answers set text = ?, choices = ? where application_id = ? and field = ?", answer.text,
                       answer.choices, change.application_id, answer.field);
            else
                tx.run("delete from answers where application_id = ? and field = ?", change.application_id,
                       answer.field);
        }
        std::vector<std::string> keys;
        for (const auto& tag : b.tags) keys.push_back(core::fold(tag));
        tx.run(db::Query("delete from application_tags where application_id = ? and tag_key not in ",
                         change.application_id)
                   .add_list(keys));
        if (keys.empty()) tx.run("delete from application_tags where application_id = ?", change.application_id);
        tx.run(
            "update applications set status = ?, sent_at = ?, updated_at = ?, version = ?, external_key = ?, "
            "stated_people = ?, stated_developers = ?, tags = ? where id = ?",
            b.status, b.sent_at, b.updated_at, b.version, b.external_key, b.people, b.developers, b.tags,
            change.application_id);
    }
    if (b.passport || b.contact)
        refresh_all(tx, by, b.startup);
    else
        refresh(tx, by, change.application_id);
}

struct Added {
    std::int64_t id, startup_id;
};

bool known_otherwise(db::Read& read, std::int64_t operator_id, std::int64_t startup) {
    const db::AsHouse house(read, "whether anything else is known of the startup");
    const auto known = read.first<std::int64_t>(
        "select 1 from applications where startup_id = ? union all select 1 from team_members where startup_id = ? and "
        "person_id is not null "
        "union all select 1 from ties where startup_id = ? and operator_id <> ? union all select 1 from files where "
        "startup_id = ? limit 1",
        startup, startup, startup, operator_id, startup);
    if (known) return true;
    // One into which another was merged has changed since it came.
    const auto version = read.first<std::int64_t>("select version from startups where id = ?", startup).value_or(1);
    return version > 1 &&
           read.first<std::int64_t>("select id from startups where merged_into = ? limit 1", startup).has_value();
}

// Its startup goes too when nothing else is known of it.
void remove_file(db::Tx& tx, std::int64_t operator_id, const Added& file) {
    for (const auto* table : {"answers", "application_tags", "application_versions", "sent_files", "notes"})
        tx.run("delete from " + std::string(table) + " where application_id = ?", file.id);
    tx.index_words("applications", file.id, {});
    tx.run("delete from applications where id = ?", file.id);
    if (known_otherwise(tx, operator_id, file.startup_id)) return;
    for (const auto* table : {"ties", "team_members"})
        tx.run("delete from " + std::string(table) + " where startup_id = ?", file.startup_id);
    tx.index_words("startups", file.startup_id, {});
    tx.run("delete from startups where id = ?", file.startup_id);
}

// One transaction's worth; false when nothing is left.
bool put_back_some(db::Tx& tx, const activity::Actor& by, std::int64_t import) {
    std::vector<ImportedChange> changes;
    {
        const db::AsHouse house(tx, "an import is taken back");
        changes = changes_of(tx, import, no_line_above, files_at_once);
    }
    for (const auto& change : changes) {
        put_back(tx, by, change);
        tx.run("update import_lines set before = '{}' where import_id = ? and line = ?", import, change.line);
    }
    return !changes.empty();
}

bool remove_some(db::Tx& tx, std::int64_t operator_id, std::int64_t import) {
    std::vector<Added> files;
    {
        const db::AsHouse house(tx, "an import is taken back");
        files = tx.all<Added>("select id, startup_id from applications where import_id = ? order by id limit ?", import,
                              files_at_once);
    }
    for (const auto& file : files) remove_file(tx, operator_id, file);
    return !files.empty();
}

// In steps, so that nobody waits behind sixty thousand files; broken off half-way, it may be asked for again.
Import reverse(http::Call& request, OfImport of) {
    const auto by = activity::actor(request);
    std::int64_t operator_id = 0;
    request.db.write_now(request.caller(), [&](db::Tx& tx) {
        const auto row = import_run(tx, of.id);
        if (row.state != ImportState::done && row.state != ImportState::stopped && row.state != ImportState::failed)
            throw core::conflict(
                "not_ended",
                row.state == ImportState::taken_back
                    ? core::Sentence{"This import was taken back already.", "Cette importation a déjà été annulée.",
                                     "Esta importação já foi desfeita."}
                    : core::Sentence{"This import has not ended. Stop it first.",
                                     "Cette importation n’est pas terminée. Arrêtez-la d’abord.",
                                     "Esta importação não terminou. Pare-a primeiro."});
        expect_untouched(tx, of.id);
        operator_id = operator_of(tx, call_by_id(tx, row.call_id));
        tx.run("update imports set state = 'stopped' where id = ?", of.id);
    });
    const auto until_none = [&](auto step) {
        for (bool more = true; more;) request.db.write_now(request.caller(), [&](db::Tx& tx) { more = step(tx); });
    };
    until_none([&](db::Tx& tx) { return put_back_some(tx, by, of.id); });
    until_none([&](db::Tx& tx) { return remove_some(tx, operator_id, of.id); });
    return request.db.change(request.caller(), [&](db::Tx& tx) {
        const auto row = import_run(tx, of.id);
        tx.run("update imports set state = 'taken_back' where id = ?", of.id);
        auto what = about(tx, call_by_id(tx, row.call_id), row.id);
        what.count = row.added + row.updated;
        activity::record(tx, by, "import.taken_back", what);
        return import_of(tx, import_run(tx, of.id));
    });
}

}  // namespace

void import_reversal_routes(http::Api& api) {
    api.post("/imports/{id}/reversal", "Take a whole import back, while nobody has touched what it brought",
             http::Role::manager, reverse)
        .answers(200);
}

}  // namespace selection
