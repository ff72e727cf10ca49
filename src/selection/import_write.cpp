#include "selection/import_write.hpp"

#include <algorithm>

#include "core/ids.hpp"
#include "core/json.hpp"
#include "selection/import_file.hpp"
#include "selection/import_new.hpp"
#include "selection/import_reasons.hpp"

namespace selection {
namespace {

struct Told {
    LineOutcome outcome;
    std::optional<std::int64_t> application;
    std::string column, reason, before = "{}";
};

void tell(db::Tx& tx, const ImportWork& work, std::int64_t line, const Told& told) {
    tx.run(
        "insert into import_lines (import_id, line, outcome, application_id, column_name, reason, before) values (?, "
        "?, ?, ?, ?, ?, ?) "
        "on conflict (import_id, line) do nothing",
        work.import.id, line, told.outcome, told.application, told.column, told.reason, told.before);
}

// Labels are the house's: the team must not see by the version of its file that some came.
bool only_marks(const Difference& d) { return d.fields == std::vector<std::string>{"tags"}; }

Before before_of(const Standing& stands, const Difference& d) {
    Before out;
    out.startup = stands.startup;
    out.startup_version = stands.startup_version;
    out.startup_version_after = stands.startup_version + (d.passport ? 1 : 0);
    if (d.passport) out.passport = stands.passport;
    if (!stands.file) return out;
    const auto& file = *stands.file;
    out.version = file.version;
    out.version_after = file.version + !only_marks(d);
    out.board_version = file.board_version;
    out.board_version_after = file.board_version + only_marks(d);
    out.status = file.status;
    out.sent_at = file.sent_at;
    out.updated_at = file.updated_at;
    out.external_key = stands.external_key;
    out.people = file.stated_people;
    out.developers = file.stated_developers;
    out.tags = file.tags;
    for (const auto& answer : d.answers) {
        const auto field = "answer." + std::to_string(answer.question);
        const auto was = std::find_if(stands.answers.begin(), stands.answers.end(),
                                      [&](const StoredAnswer& a) { return a.field == field; });
        if (was == stands.answers.end())
            out.answers.push_back({field, false, {}, {}});
        else
            out.answers.push_back({field, true, was->text, was->choices});
    }
    return out;
}

void refresh_others(db::Tx& tx, const ImportWork& work, std::int64_t startup, std::int64_t application) {
    std::vector<std::int64_t> others;
    {
        const db::AsHouse house(tx, "what follows from a passport is the house's to work out");
        others = tx.all<std::int64_t>("select id from applications where startup_id = ? and id <> ? order by id",
                                      startup, application);
    }
    for (const auto other : others) refresh(tx, work.by, other);
}

std::optional<std::int64_t> add_contact(db::Tx& tx, const Candidate& line, std::int64_t startup) {
    startups::add_contact(tx, startup, line.contact_name ? *line.contact_name : *line.contact_email,
                          line.contact_email);
    const db::AsHouse house(tx, "the contact that was just added");
    return tx.first<std::int64_t>("select id from team_members where startup_id = ? order by id desc limit 1", startup);
}

Written update(db::Tx& tx, const ImportWork& work, const Prepared& prepared, const Standing& stands,
               const Difference& d) {
    const auto& file = *stands.file;
    const auto& line = prepared.line;
    auto before = before_of(stands, d);
    if (d.passport) startups::replace_passport(tx, stands.startup, *d.passport);
    if (d.contact) before.contact = add_contact(tx, line, stands.startup);
    for (const auto& answer : d.answers) put_answer(tx, work, file.id, answer);
    if (d.tags) put_tags(tx, work.call.id, file.id, *d.tags);
    tx.run(
        "update applications set status = ?, board = ?, sent_at = ?, external_key = ?, stated_people = ?, "
        "stated_developers = ?, "
        "tags = ?, updated_at = ?, version = ?, board_version = ? where id = ?",
        d.status.value_or(file.status), d.status.value_or(file.board), d.sent_at.value_or(file.sent_at),
        d.external_key ? d.external_key : stands.external_key, d.people ? d.people : file.stated_people,
        d.developers ? d.developers : file.stated_developers, d.tags.value_or(file.tags),
        only_marks(d) ? file.updated_at : work.by.now, before.version_after, before.board_version_after, file.id);
    refresh(tx, work.by, file.id);
    if (d.passport || d.contact) refresh_others(tx, work, stands.startup, file.id);
    tell_imported(tx, work, file.id, stands.startup, "update");
    auto reason = changes(d.fields, work.language);
    if (!d.kept.empty()) reason += " " + d.kept;
    tell(tx, work, line.line, {LineOutcome::update, file.id, "", reason, core::to_json(before)});
    return {LineOutcome::update, file.id};
}

Written add_to_known(db::Tx& tx, const ImportWork& work, const Prepared& prepared, const Standing& stands,
                     bool another) {
    const auto d = difference(tx, work, stands, prepared.line);
    if (d.passport) startups::replace_passport(tx, stands.startup, *d.passport);
    const auto application = add_file(tx, work, prepared, stands.startup);
    if (d.passport) refresh_others(tx, work, stands.startup, application);
    const auto outcome = another ? LineOutcome::lookalike : LineOutcome::added;
    auto reason = another ? second_file(work.language) : d.passport ? changes(d.fields, work.language) : std::string();
    if (!d.kept.empty()) reason += (reason.empty() ? "" : " ") + d.kept;
    if (!reason.empty())
        tell(tx, work, prepared.line.line, {outcome, application, "", reason, core::to_json(before_of(stands, d))});
    return {outcome, application};
}

}  // namespace

Written write_line(db::Tx& tx, const ImportWork& work, const Prepared& prepared) {
    const auto& line = prepared.line;
    if (line.fault) {
        const auto column = line.fault->column ? column_name(work.import.columns, work.import.mapping.header,
                                                             *line.fault->column, work.language)
                                               : "";
        tell(tx, work, line.line, {LineOutcome::refused, {}, column, line.fault->reason});
        return {LineOutcome::refused, 0};
    }
    if (!prepared.repeats.empty()) {
        tell(tx, work, line.line, {LineOutcome::same, {}, "", prepared.repeats});
        return {LineOutcome::same, 0};
    }
    const auto spoken = spoken_of(tx, work, line, prepared.startup.name_key, prepared.startup.website_key);
    if (!spoken.startup) {
        const Written written{prepared.resembles.empty() ? LineOutcome::added : LineOutcome::lookalike,
                              add_with_startup(tx, work, prepared)};
        if (!prepared.resembles.empty())
            tell(tx, work, line.line, {written.outcome, written.application, "", prepared.resembles});
        return written;
    }
    const auto stands = standing(tx, spoken);
    if (!spoken.application) return add_to_known(tx, work, prepared, stands, spoken.another);
    if (spoken.merged) {
        tell(tx, work, line.line, {LineOutcome::same, spoken.application, "", merged_away(work.language)});
        return {LineOutcome::same, *spoken.application};
    }
    const auto d = difference(tx, work, stands, line);
    if (!d.none()) return update(tx, work, prepared, stands, d);
    if (!d.kept.empty()) tell(tx, work, line.line, {LineOutcome::same, spoken.application, "", d.kept});
    return {LineOutcome::same, *spoken.application};
}

}  // namespace selection
