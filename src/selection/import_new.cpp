#include "selection/import_new.hpp"

#include "activity/many.hpp"
#include "core/fold.hpp"
#include "core/ids.hpp"

namespace selection {
namespace {

// All columns at once, since most lines of an import come this way.
struct ImportedRow {
    std::int64_t id, call_id, startup_id;
    Status status;
    bool trial = false;
    Eligibility eligibility;
    programmes::Verdict verdict;
    std::optional<programmes::Reason> trouble;
    core::Instant checked_at, begun_at, sent_at, updated_at;
    std::int64_t sent_version = 0;
    bool changed_since_sent = false;
    std::int64_t version = 1;
    std::vector<std::string> tags;
    std::int64_t notes = 0, import_id = 0;
    std::optional<std::string> external_key;
    std::optional<std::int64_t> stated_people, stated_developers;
    std::string name, name_key, one_liner, city, city_key, country;
    std::int64_t people = 0, developers = 0;
    std::vector<std::string> technologies;
    Status board;
};

// A file that tells no day was sent when the call closed, or now while it is open.
core::Instant sent_at(const ImportWork& work, const Candidate& line) {
    return line.sent_at.value_or(std::min(work.call.closes_at, work.by.now));
}

ImportedRow row_of(const ImportWork& work, const Candidate& line, const Listed& l, std::int64_t startup) {
    return {core::new_id(),
            work.call.id,
            startup,
            line.status.value_or(Status::submitted),
            false,
            l.eligibility,
            l.verdict,
            l.trouble,
            l.checked_at,
            work.by.now,
            sent_at(work, line),
            work.by.now,
            0,
            false,
            1,
            line.tags,
            0,
            work.import.id,
            line.external_key,
            line.people,
            line.developers,
            l.name,
            l.name_key,
            l.one_liner,
            l.city,
            l.city_key,
            l.country,
            l.people,
            l.developers,
            l.technologies,
            line.status.value_or(Status::submitted)};
}

void add_parts(db::Tx& tx, const ImportWork& work, const Candidate& line, std::int64_t application,
               std::int64_t startup) {
    if (line.contact_name || line.contact_email)
        startups::add_contact(tx, startup, line.contact_name ? *line.contact_name : *line.contact_email,
                              line.contact_email);
    for (const auto& answer : line.answers) put_answer(tx, work, application, answer);
    put_tags(tx, work.call.id, application, line.tags);
    tell_imported(tx, work, application, startup, "");
}

// What the file is before it is in the database, as live() would put it together.
Sent sent_of(const Candidate& line, const startups::Passport& passport) {
    Sent out{passport, {}, {}, {}, {}};
    if (line.contact_name || line.contact_email)
        out.team.push_back({0,
                            line.contact_name ? *line.contact_name : *line.contact_email,
                            line.contact_email,
                            "",
                            startups::WritesCode::unknown,
                            {},
                            false,
                            false,
                            {},
                            {}});
    for (const auto& answer : line.answers) out.answers.push_back({answer.question, answer.text, answer.choices, {}});
    return out;
}

}  // namespace

Prepared prepared(const ImportWork& work, Candidate line) {
    startups::Passport passport;
    put(line.passport, passport);
    ApplicationRow row{};
    row.call_id = work.call.id;
    row.status = line.status.value_or(Status::submitted);
    row.tags = line.tags;
    row.stated_people = line.people;
    row.stated_developers = line.developers;
    const auto sent = sent_of(line, passport);
    const auto facts = facts_of(sent, work.call, row);
    Prepared out{std::move(line), startups::brought(std::move(passport)), words_of(row, sent), {}, {}, {}};
    out.listed =
        listed(sent, facts, programmes::check(work.call.rules, facts, work.occasion), work.call, row, work.by.now);
    return out;
}

std::int64_t add_with_startup(db::Tx& tx, const ImportWork& work, const Prepared& prepared) {
    const auto startup = startups::bring_in(tx, prepared.startup, work.operator_id);
    const auto row = row_of(work, prepared.line, *prepared.listed, startup);
    tx.insert("applications", row);
    tx.index_words("applications", row.id, prepared.words);
    if (!prepared.words.empty()) index_technologies(tx, row.call_id, row.id, row.technologies);
    add_parts(tx, work, prepared.line, row.id, startup);
    return row.id;
}

std::int64_t add_file(db::Tx& tx, const ImportWork& work, const Prepared& prepared, std::int64_t startup) {
    const auto row = row_of(work, prepared.line, *prepared.listed, startup);
    tx.insert("applications", row);
    add_parts(tx, work, prepared.line, row.id, startup);
    refresh(tx, work.by, row.id);
    return row.id;
}

void put_answer(db::Tx& tx, const ImportWork& work, std::int64_t application, const SaidAnswer& answer) {
    tx.run(
        "insert into answers (application_id, field, text, choices, updated_by, updated_at) values (?, ?, ?, ?, ?, ?) "
        "on conflict (application_id, field) do update set text = excluded.text, choices = excluded.choices, "
        "updated_by = excluded.updated_by, updated_at = excluded.updated_at",
        application, "answer." + std::to_string(answer.question), answer.text, answer.choices, work.by.person,
        work.by.now);
}

void put_tags(db::Tx& tx, std::int64_t call, std::int64_t application, const std::vector<std::string>& tags) {
    for (const auto& tag : tags)
        tx.run(
            "insert into application_tags (call_id, tag_key, tag, application_id) values (?, ?, ?, ?) on conflict "
            "(call_id, tag_key, application_id) do nothing",
            call, core::fold(tag), tag, application);
}

void tell_imported(db::Tx& tx, const ImportWork& work, std::int64_t application, std::int64_t startup,
                   std::string_view what) {
    auto about = work.about;
    about.application_id = application;
    about.startup_id = startup;
    about.what = what;
    activity::record_one_of_many(tx, work.by, "application.imported", about);
}

}  // namespace selection
