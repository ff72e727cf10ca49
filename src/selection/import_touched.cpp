#include "selection/import_touched.hpp"

#include <map>

namespace selection {
namespace {

constexpr std::size_t most_told = 20;

struct Touched {
    std::int64_t id;
    std::string name;
};

// A file that the import added counts as touched when its version is another than the import left it with, when it has
// notes, or when its startup was corrected since.
std::vector<Touched> touched_new(db::Read& read, std::int64_t import) {
    return read.all<Touched>(
        "select a.id, a.name from applications a join startups s on s.id = a.startup_id where a.import_id = ? and "
        "(a.notes > 0 "
        "or ((a.version <> 1 or a.board_version <> 1) and a.id not in (select l.application_id from import_lines l "
        "where l.import_id = ? and "
        "l.outcome = 'update')) "
        "or s.merged_into is not null or a.startup_id in (select e.startup_id from events e where e.id > ? and "
        "(e.kind = 'startup.changed' or (e.kind >= 'team.' and e.kind < 'team/')) and e.startup_id is not null)) order "
        "by a.id limit 50",
        import, import, import);
}

std::string name_of(db::Read& read, std::int64_t application) {
    return read.first<std::string>("select name from applications where id = ?", application).value_or("");
}

// The last change of a file is looked at first; what it was before is then what the one before it left.
class Expectations {
public:
    bool file_stands(db::Read& read, const ImportedChange& change) {
        const auto& before = change.before;
        const auto known = files_.find(change.application_id);
        const auto now = known != files_.end()
                             ? known->second
                             : read.first<Versions>("select version, board_version from applications where id = ?",
                                                    change.application_id)
                                   .value_or(Versions{});
        files_[change.application_id] = {before.version, before.board_version};
        return !before.version_after || now == Versions{before.version_after, before.board_version_after};
    }
    bool startup_stands(db::Read& read, const Before& before) {
        if (!before.passport) return true;
        const auto known = startups_.find(before.startup);
        const auto version =
            known != startups_.end()
                ? known->second
                : read.first<std::int64_t>("select version from startups where id = ?", before.startup).value_or(0);
        startups_[before.startup] = before.startup_version;
        return version == before.startup_version_after;
    }

private:
    struct Versions {
        std::int64_t file = 0, board = 0;
        bool operator==(const Versions&) const = default;
    };
    std::map<std::int64_t, Versions> files_;
    std::map<std::int64_t, std::int64_t> startups_;
};

}  // namespace

std::vector<ImportedChange> changes_of(db::Read& read, std::int64_t import, std::int64_t above, std::int64_t limit) {
    return read.all<ImportedChange>(
        "select line, application_id, before from import_lines where import_id = ? and line < ? and application_id is "
        "not null and "
        "before <> '{}' order by line desc limit ?",
        import, above, limit);
}

void expect_untouched(db::Read& read, std::int64_t import) {
    const db::AsHouse house(read, "whether an import may be taken back");
    std::vector<core::FieldError> errors;
    const auto tell = [&](std::int64_t id, const std::string& name) {
        if (errors.size() < most_told)
            errors.push_back({"application." + std::to_string(id), "touched",
                              core::Sentence({"{name} was changed since.", "{name} a été modifié depuis.",
                                              "{name} foi alterado desde então."},
                                             {{"name", name}})});
    };
    for (const auto& file : touched_new(read, import)) tell(file.id, file.name);
    Expectations expected;
    for (std::int64_t above = no_line_above;;) {
        const auto changes = changes_of(read, import, above, 500);
        for (const auto& change : changes)
            if (!expected.file_stands(read, change) || !expected.startup_stands(read, change.before))
                tell(change.application_id, name_of(read, change.application_id));
        if (changes.empty()) break;
        above = changes.back().line;
    }
    if (!errors.empty())
        throw core::Problem(409, "touched",
                            {"Some files were changed since. Nothing was taken back.",
                             "Certains dossiers ont été modifiés depuis. Rien n’a été annulé.",
                             "Algumas candidaturas foram alteradas desde então. Nada foi desfeito."},
                            std::move(errors));
}

}  // namespace selection
