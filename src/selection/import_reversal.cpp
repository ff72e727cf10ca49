// An import taken back: what it added goes, what it changed stands again as before; refused once somebody has touched
// it.
#include <chrono>

#include "activity/jobs.hpp"
#include "activity/news.hpp"
#include "activity/record.hpp"
#include "core/fold.hpp"
#include "selection/import_touched.hpp"

namespace selection {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t files_at_once = 100;
// Half of what a transaction may take: words are indexed when it commits.
constexpr milliseconds longest_step{25}, between_news{250};

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
            "update applications set status = ?, board = ?, sent_at = ?, updated_at = ?, version = ?, board_version = "
            "?, external_key = ?, "
            "stated_people = ?, stated_developers = ?, tags = ? where id = ?",
            b.status, b.status, b.sent_at, b.updated_at, b.version, b.board_version, b.external_key, b.people,
            b.developers, b.tags, change.application_id);
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
    for (const auto* table : {"answers", "application_tags", "application_technologies", "application_versions",
                              "sent_files", "notes", "openings", "participations", "waiting_places", "offers"})
        tx.run("delete from " + std::string(table) + " where application_id = ?", file.id);
    tx.index_words("applications", file.id, {});
    tx.run("delete from applications where id = ?", file.id);
    if (known_otherwise(tx, operator_id, file.startup_id)) return;
    for (const auto* table : {"ties", "team_members"})
        tx.run("delete from " + std::string(table) + " where startup_id = ?", file.startup_id);
    tx.index_words("startups", file.startup_id, {});
    tx.run("delete from startups where id = ?", file.startup_id);
}

using Clock = std::chrono::steady_clock;

// One transaction's worth of each; how many files were put back or removed, none when nothing is left.
struct Step {
    bool more = false;
    std::int64_t files = 0;
};

Step put_back_some(db::Tx& tx, const activity::Actor& by, std::int64_t import) {
    const auto until = Clock::now() + longest_step;
    std::vector<ImportedChange> changes;
    {
        const db::AsHouse house(tx, "an import is taken back");
        changes = changes_of(tx, import, no_line_above, files_at_once);
    }
    Step step{!changes.empty(), 0};
    for (const auto& change : changes) {
        put_back(tx, by, change);
        tx.run("update import_lines set before = '{}' where import_id = ? and line = ?", import, change.line);
        step.files += change.before.version ? 1 : 0;  // the others belong to files that go themselves
        if (Clock::now() >= until) break;
    }
    return step;
}

Step remove_some(db::Tx& tx, std::int64_t operator_id, std::int64_t import) {
    const auto until = Clock::now() + longest_step;
    std::vector<Added> files;
    {
        const db::AsHouse house(tx, "an import is taken back");
        files = tx.all<Added>("select id, startup_id from applications where import_id = ? order by id limit ?", import,
                              files_at_once);
    }
    Step step{!files.empty(), 0};
    for (const auto& file : files) {
        remove_file(tx, operator_id, file);
        ++step.files;
        if (Clock::now() >= until) break;
    }
    return step;
}

// Asked again while it is at work, it stays what it is.
Import reverse(db::Tx& tx, http::Call& request, OfImport of) {
    const auto row = import_run(tx, of.id);
    if (row.state == ImportState::read || row.state == ImportState::running || row.state == ImportState::taken_back)
        throw core::conflict(
            "not_ended",
            row.state == ImportState::taken_back
                ? core::Sentence{"This import was taken back already.", "Cette importation a déjà été annulée.",
                                 "Esta importação já foi desfeita."}
                : core::Sentence{"This import has not ended. Stop it first.",
                                 "Cette importation n’est pas terminée. Arrêtez-la d’abord.",
                                 "Esta importação não terminou. Pare-a primeiro."});
    if (row.state != ImportState::taking_back) {
        expect_untouched(tx, of.id);
        tx.run("update imports set state = 'taking_back', taken_back = 0, taken_back_by = ? where id = ?",
               request.caller().person, of.id);
    }
    activity::do_later(tx, "selection.take_back", of.id, core::real_now());
    return import_of(tx, import_run(tx, of.id));
}

class TakingBack {
public:
    TakingBack(db::Db& db, core::Instant now, const ImportRow& row) : db_(db), import_(row) {
        db_.read({}, [&](db::Read& read) {
            const db::AsHouse house(read, "an import is taken back");
            by_ = {read.one<std::optional<std::int64_t>>("select taken_back_by from imports where id = ?", row.id)
                       .value_or(row.made_by),
                   now};
            call_ = call_by_id(read, row.call_id);
            operator_id_ = operator_of(read, call_);
        });
    }

    void go() {
        until_none([&](db::Tx& tx) { return put_back_some(tx, by_, import_.id); });
        until_none([&](db::Tx& tx) { return remove_some(tx, operator_id_, import_.id); });
        db_.write_now({by_.person}, [&](db::Tx& tx) {
            if (!tx.run("update imports set state = 'taken_back' where id = ? and state = 'taking_back'", import_.id))
                return;
            auto what = about(tx, call_, import_.id);
            what.count = import_.added + import_.updated;
            activity::record(tx, by_, "import.taken_back", what);
        });
    }

private:
    template <class Some> void until_none(Some some) {
        for (Step step{true, 0}; step.more;) {
            db_.write_now({by_.person}, [&](db::Tx& tx) {
                step = some(tx);
                if (step.files)
                    tx.run("update imports set taken_back = taken_back + ? where id = ?", step.files, import_.id);
            });
            tell_progress();
        }
    }

    void tell_progress() {
        const auto now = Clock::now();
        if (now - told_at_ < between_news) return;
        told_at_ = now;
        activity::announce(
            db_, {"imports/" + std::to_string(import_.id)},
            {"operator:" + std::to_string(operator_id_), "programme:" + std::to_string(call_.programme_id)});
    }

    db::Db& db_;
    ImportRow import_;
    activity::Actor by_;
    CallRow call_;
    std::int64_t operator_id_ = 0;
    Clock::time_point told_at_;
};

}  // namespace

void take_back(db::Db& db, const core::Clock& clock, std::int64_t import) {
    const auto row = db.ask({}, [&](db::Read& read) { return import_by_id(read, import); });
    if (row.state == ImportState::taking_back) TakingBack(db, clock.now(), row).go();
}

void import_reversal_routes(http::Api& api) {
    api.post("/imports/{id}/reversal", "Take a whole import back, while nobody has touched what it brought",
             http::Role::manager, reverse)
        .answers(200);
}

}  // namespace selection
