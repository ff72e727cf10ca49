#include "selection/import_plan.hpp"

#include <algorithm>

#include "core/fold.hpp"

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

using programmes::Phrase;

constexpr Phrase team_keeps{"The team keeps its own passport; what the file says otherwise was left out.",
                            "L’équipe tient elle-même son passeport ; ce que le fichier dit d’autre a été laissé de côté.",
                            "A equipe mantém o próprio passaporte; o que o arquivo diz de diferente ficou de fora."};
constexpr Phrase decided_here{"The decision taken here stands.", "La décision prise ici est maintenue.", "A decisão tomada aqui permanece."};

struct Keyed {
    std::int64_t id, startup_id;
    std::optional<std::string> external_key;
};

bool decided_by_the_house(db::Read& read, std::int64_t application) {
    const db::AsHouse house(read, "an import does not undo a decision");
    return read.first<std::int64_t>("select id from events where application_id = ? and kind in ('application.status_set', 'application.withdrawn') limit 1", application).has_value();
}

bool knows_contact(db::Read& read, std::int64_t startup, const Candidate& line) {
    struct Contact {
        std::string name;
        std::optional<std::string> email;
    };
    const db::AsHouse house(read, "a contact is added once");
    for (const auto& c : read.all<Contact>("select name, email from team_members where startup_id = ?", startup))
        if (line.contact_email ? c.email == line.contact_email : core::fold(c.name) == core::fold(*line.contact_name)) return true;
    return false;
}

void passport_difference(const Standing& stands, const Candidate& line, core::Language language, Difference& out) {
    auto passport = stands.passport;
    auto fields = put(line.passport, passport);
    if (fields.empty()) return;
    if (stands.has_people) {
        out.kept = programmes::fill(team_keeps, language);
        return;
    }
    out.passport = std::move(passport);
    out.fields = std::move(fields);
}

void tags_difference(const ApplicationRow& file, const Candidate& line, Difference& out) {
    auto tags = file.tags;
    for (const auto& tag : line.tags) {
        const auto known = std::any_of(tags.begin(), tags.end(), [&](const std::string& t) { return core::fold(t) == core::fold(tag); });
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

ImportWork work_of(db::Read& read, const ImportRow& import, const CallRow& call, core::Language language, core::Instant now) {
    return {import, call, operator_of(read, call), occasion_of(read, call), language, {import.made_by, now}, about(read, call, import.id)};
}

Spoken spoken_of(db::Read& read, const ImportWork& work, const Candidate& line, const std::string& name_key, const std::string& website_key) {
    Spoken out;
    const db::AsHouse house(read, "an import finds the files that it speaks of");
    if (line.external_key) {
        const auto file = read.first<Keyed>("select id, startup_id, external_key from applications where call_id = ? and external_key = ?", work.call.id, *line.external_key);
        if (file) return {file->startup_id, file->id};
    }
    const auto known = startups::known_by(read, work.operator_id, name_key, website_key);
    if (!known) return out;
    out.startup = known->id;
    out.merged = known->merged;
    for (const auto& file : read.all<Keyed>("select id, startup_id, external_key from applications where startup_id = ? and call_id = ? and trial = 0 and "
                                            "status <> 'draft' order by id", known->id, work.call.id)) {
        if (out.application) break;
        if (!line.external_key || !file.external_key || out.merged) out.application = file.id;
        else out.another = true;
    }
    return out;
}

Standing standing(db::Read& read, const Spoken& spoken) {
    const db::AsHouse house(read, "an import compares a line with what is there");
    Standing out;
    out.startup = *spoken.startup;
    out.passport = startups::passport_of(read, out.startup);
    out.startup_version = read.one<std::int64_t>("select version from startups where id = ?", out.startup);
    out.has_people = read.first<std::int64_t>("select id from team_members where startup_id = ? and person_id is not null limit 1", out.startup).has_value();
    if (!spoken.application) return out;
    out.file = read.one<ApplicationRow>("select " + db::columns<ApplicationRow>() + " from applications where id = ?", *spoken.application);
    out.external_key = read.one<std::optional<std::string>>("select external_key from applications where id = ?", *spoken.application);
    out.answers = read.all<StoredAnswer>("select field, text, choices from answers where application_id = ? order by field", *spoken.application);
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
        if (decided_by_the_house(read, file.id)) out.kept = programmes::fill(decided_here, work.language);
        else set(line.status, std::optional(file.status), out.status, "status");
    }
    tags_difference(file, line, out);
    if (!stands.has_people) answers_difference(stands, line, out);
    if (!stands.has_people && (line.contact_email || line.contact_name) && !knows_contact(read, stands.startup, line)) {
        out.contact = true;
        out.fields.emplace_back("contact");
    }
    return out;
}

std::string resembles(const std::string& name, startups::Alike why, core::Language language) {
    static constexpr Phrase same_name{"Has the name of “{name}”, but another website.", "Porte le nom de « {name} », mais a un autre site web.",
                                      "Tem o nome de “{name}”, mas outro site."};
    static constexpr Phrase same_website{"Has the website of “{name}”.", "A le site web de « {name} ».", "Tem o site de “{name}”."};
    static constexpr Phrase near_name{"Is called nearly like “{name}”.", "S’appelle presque comme « {name} ».", "Tem quase o nome de “{name}”."};
    const auto& phrase = why == startups::Alike::same_name ? same_name : why == startups::Alike::same_website ? same_website : near_name;
    return programmes::fill(phrase, language, {{"name", name}});
}

std::string changes(const std::vector<std::string>& fields, core::Language language) {
    static constexpr Phrase changed{"Changed: {fields}.", "Modifié : {fields}.", "Alterado: {fields}."};
    return programmes::fill(changed, language, {{"fields", startups::joined(fields)}});
}

std::string merged_away(core::Language language) {
    static constexpr Phrase merged{"This startup was merged into another; nothing was changed.", "Cette startup a été réunie à une autre ; rien n’a été modifié.",
                                   "Esta startup foi juntada a outra; nada foi alterado."};
    return programmes::fill(merged, language);
}

std::string second_file(core::Language language) {
    static constexpr Phrase second{"The same startup has another file in this call.", "La même startup a un autre dossier dans cet appel.",
                                   "A mesma startup tem outra candidatura nesta chamada."};
    return programmes::fill(second, language);
}

std::string SeenLines::repeats(const Candidate& line, std::string_view name_key, std::string_view website_key, core::Language language) {
    static constexpr Phrase repeated{"Line {n} speaks of the same file; this one was left out.", "La ligne {n} parle du même dossier ; celle-ci a été laissée de côté.",
                                     "A linha {n} fala da mesma candidatura; esta ficou de fora."};
    const auto key = line.external_key ? "=" + *line.external_key : std::string(name_key) + "\n" + std::string(website_key);
    const auto [known, first] = lines_.emplace(std::hash<std::string>()(key), line.line);
    return first ? std::string() : programmes::fill(repeated, language, {{"n", std::to_string(known->second)}});
}

}  // namespace selection
