#include "selection/import_plan.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "selection/import_reasons.hpp"

template <> const core::Shape& core::shape_of<selection::LineOutcome>() {
    static constexpr std::array<std::string_view, 5> names{"new", "update", "same", "refused", "lookalike"};
    static const Shape shape = [] {
        auto made = detail::choice_shape<selection::LineOutcome>();
        made.choices = names;
        return made;
    }();
    return shape;
}

namespace selection {
namespace {

struct Keyed {
    std::int64_t id, startup_id;
    std::optional<std::string> external_key;
};

bool decided_by_the_house(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "an import does not undo a decision");
    return read
        .first<std::int64_t>(
            "select id from events where application_id = ? and kind in ('application.status_set', "
            "'application.withdrawn') limit 1",
            application)
        .has_value();
}

bool knows_contact(db::Read& read, std::int64_t startup, const Candidate& line) {
    struct Contact {
        std::string name;
        std::optional<std::string> email;
    };
    const db::AsHouse house(read, "a contact is added once");
    for (const auto& c : read.all<Contact>("select name, email from team_members where startup_id = ?", startup))
        if (line.contact_email ? c.email == line.contact_email : core::fold(c.name) == core::fold(*line.contact_name))
            return true;
    return false;
}

void passport_difference(const Standing& stands, const Candidate& line, core::Language language, Difference& out) {
    auto passport = stands.passport;
    auto fields = put(line.passport, passport);
    if (fields.empty()) return;
    if (stands.has_people) {
        out.kept = team_keeps(language);
        return;
    }
    out.passport = std::move(passport);
    out.fields = std::move(fields);
}

void tags_difference(const ApplicationRow& file, const Candidate& line, Difference& out) {
    auto tags = file.tags;
    for (const auto& tag : line.tags) {
        const auto known = std::any_of(tags.begin(), tags.end(),
                                       [&](const std::string& t) { return core::fold(t) == core::fold(tag); });
        if (!known && tags.size() < 30) tags.push_back(tag);
    }
    if (tags.size() == file.tags.size()) return;
    out.tags = std::move(tags);
    out.fields.emplace_back("tags");
}

void answers_difference(const Standing& stands, const Candidate& line, Difference& out) {
    for (const auto& said : line.answers) {
        const auto field = "answer." + std::to_string(said.question);
        const auto known = std::any_of(stands.answers.begin(), stands.answers.end(), [&](const StoredAnswer& a) {
            return a.field == field && a.text == said.text && a.choices == said.choices;
        });
        if (known) continue;
        out.answers.push_back(said);
        out.fields.push_back(field);
    }
}

}  // namespace

ImportWork work_of(db::Read& read, const ImportRow& import, const CallRow& call, core::Language language,
                   core::Instant now) {
    return {import,
            call,
            operator_of(read, call),
            occasion_of(read, call),
            language,
            {import.made_by, now},
            about(read, call, import.id)};
}

Spoken spoken_of(db::Read& read, const ImportWork& work, const Candidate& line, const std::string& name_key,
                 const std::string& website_key) {
    Spoken out;
    const db::AsHouse house(read, "an import finds the files that it speaks of");
    if (line.external_key) {
        const auto file = read.first<Keyed>(
            "select id, startup_id, external_key from applications where call_id = ? and external_key = ?",
            work.call.id, *line.external_key);
        if (file) return {file->startup_id, file->id};
    }
    const auto known = startups::known_by(read, work.operator_id, name_key, website_key);
    if (!known) return out;
    out.startup = known->id;
    out.merged = known->merged;
    for (const auto& file : read.all<Keyed>("select id, startup_id, external_key from applications where startup_id = "
                                            "? and call_id = ? and trial = 0 and "
                                            "status <> 'draft' order by id",
                                            known->id, work.call.id)) {
        if (out.application) break;
        if (!line.external_key || !file.external_key || out.merged)
            out.application = file.id;
        else
            out.another = true;
    }
    return out;
}

Standing standing(db::Read& read, const Spoken& spoken) {
    const db::AsHouse house(read, "an import compares a line with what is there");
    Standing out;
    out.startup = *spoken.startup;
    out.passport = startups::passport_of(read, out.startup);
    out.startup_version = read.one<std::int64_t>("select version from startups where id = ?", out.startup);
    out.has_people =
        read.first<std::int64_t>("select id from team_members where startup_id = ? and person_id is not null limit 1",
                                 out.startup)
            .has_value();
    if (!spoken.application) return out;
    out.file = read.one<ApplicationRow>("select " + db::columns<ApplicationRow>() + " from applications where id = ?",
                                        *spoken.application);
    out.external_key =
        read.one<std::optional<std::string>>("select external_key from applications where id = ?", *spoken.application);
    out.answers = read.all<StoredAnswer>(
        "select field, text, choices from answers where application_id = ? order by field", *spoken.application);
    return out;
}

Difference difference(db::Read& read, const ImportWork& work, const Standing& stands, const Candidate& line) {
    Difference out;
    passport_difference(stands, line, work.language, out);
    if (!stands.file) return out;
    const auto& file = *stands.file;
    const auto set = [&](const auto& said, const auto& stored, auto& into, const char* field) {
        if (!said || stored == said) return;
        into = said;
        out.fields.emplace_back(field);
    };
    set(line.external_key, stands.external_key, out.external_key, "external_key");
    set(line.people, file.stated_people, out.people, "people");
    set(line.developers, file.stated_developers, out.developers, "developers");
    if (!file.sent_version) set(line.sent_at, std::optional(file.sent_at), out.sent_at, "sent_at");
    if (line.status && line.status != file.status) {
        if (decided_by_the_house(read, file.id))
            out.kept = decided_here(work.language);
        else
            set(line.status, std::optional(file.status), out.status, "status");
    }
    tags_difference(file, line, out);
    if (!stands.has_people) answers_difference(stands, line, out);
    if (!stands.has_people && (line.contact_email || line.contact_name) && !knows_contact(read, stands.startup, line)) {
        out.contact = true;
        out.fields.emplace_back("contact");
    }
    return out;
}

std::string SeenLines::repeats(const Candidate& line, std::string_view name_key, std::string_view website_key,
                               core::Language language) {
    const auto key =
        line.external_key ? "=" + *line.external_key : std::string(name_key) + "\n" + std::string(website_key);
    const auto [known, first] = lines_.emplace(std::hash<std::string>()(key), line.line);
    return first ? std::string() : repeated(known->second, language);
}

}  // namespace selection
