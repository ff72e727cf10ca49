#include "reviews/reading.hpp"

#include <algorithm>

#include "core/fold.hpp"
#include "core/phrase.hpp"
#include "reviews/blind.hpp"
#include "reviews/told.hpp"

namespace reviews {
namespace {

// Parts of a name that are ordinary words elsewhere.
constexpr std::string_view particles[] = {"ben", "bin", "das", "del", "den", "der", "des", "dos",
                                          "las", "les", "los", "mac", "san", "the", "van", "von"};

bool tells(const std::string& word) {
    constexpr std::size_t shortest = 3;
    return word.size() >= shortest &&
           std::find(std::begin(particles), std::end(particles), core::fold(word)) == std::end(particles);
}

// The startup and everybody of its team, by full name and by each of its words that tells.
std::vector<std::string> names_in(const selection::Sent& file) {
    std::vector<std::string> out{file.startup.name.str()};
    for (const auto& member : file.team) {
        out.push_back(member.name);
        std::size_t begin = 0;
        for (auto end = member.name.find(' ', begin); begin < member.name.size(); end = member.name.find(' ', begin)) {
            const auto word = member.name.substr(begin, end - begin);
            if (tells(word)) out.push_back(word);
            if (end == std::string::npos) break;
            begin = end + 1;
        }
    }
    return out;
}

const selection::Question* question_of(const selection::CallRow& call, std::int64_t id) {
    for (const auto& question : call.questions)
        if (question.id == id) return &question;
    return nullptr;
}

FileAnswer told(const selection::Question& question, const selection::Answer& answer, core::Language language) {
    FileAnswer out{question.label.in(language), question.kind, answer.text, {}, answer.file};
    for (const auto& option : question.options)
        for (const auto& choice : answer.choices)
            if (option.key.str() == choice) out.choices.push_back(option.label.in(language));
    return out;
}

// Out of all that people have written.
void take_out(FileToRead& file, const std::vector<std::string>& words) {
    file.one_liner = without(file.one_liner, words);
    file.description = without(file.description, words);
    for (auto& member : file.team) member.title = without(member.title, words);
    for (auto& answer : file.answers) answer.text = without(answer.text, words);
}

void hide_names(FileToRead& file, const std::vector<std::string>& names) {
    take_out(file, names);
    file.website.reset();
    file.changed_since.clear();  // that a team applies again tells who it is
    for (auto& member : file.team) member.name.clear();
    for (auto& answer : file.answers) {
        if (answer.kind == selection::QuestionKind::link) answer.text.clear();
        answer.file.reset();  // a deck says whose it is
    }
}

void hide_city(FileToRead& file) {
    take_out(file, {file.city});
    file.country.reset();
    file.city.clear();
}

std::vector<std::string> texts(const std::vector<startups::Term>& terms) {
    std::vector<std::string> out;
    out.reserve(terms.size());
    for (const auto& term : terms) out.push_back(term.str());
    return out;
}

}  // namespace

std::int64_t count_of(db::Read& read, std::int64_t phase, const std::vector<ReviewState>& states) {
    const db::AsHouse house(read, "readings are counted for the house");
    return read
        .first<std::int64_t>(
            db::Query("select count(*) from reviews where phase_id = ? and state in ", phase).add_list(states))
        .value();
}

ReviewRow own_review(db::Read& read, std::int64_t id) {
    auto row =
        read.first<ReviewRow>("select " + db::columns<ReviewRow>("r") + " from my_own_reviews r where r.id = ?", id);
    if (!row) throw core::not_found("review");
    return std::move(*row);
}

std::string title_of(const PhaseRow& phase, const ReviewRow& review, const std::string& name, core::Language language) {
    if (!phase.hides_names) return name;
    static constexpr core::Phrase file{"File {n}", "Dossier {n}", "Candidatura {n}"};
    return core::fill(file, language, {{"n", std::to_string(review.place)}});
}

FileToRead file_to_read(db::Read& read, const PhaseRow& phase, const ReviewRow& review, core::Language language) {
    return file_shown(read, review.application_id, selection::call_by_id(read, review.call_id),
                      {phase.hides_names, phase.hides_city}, title_of(phase, review, "", language), language);
}

FileToRead file_shown(db::Read& read, std::int64_t application, const selection::CallRow& call, Blinds blinds,
                      const std::string& title, core::Language language) {
    const db::AsHouse house(read, "whoever was given a file to read may read what was sent of it");
    const auto row = read.one<selection::ApplicationRow>(
        "select " + db::columns<selection::ApplicationRow>("a") + " from applications a where a.id = ?", application);
    const auto sent = selection::counting(read, row);
    const auto& startup = sent.startup;
    FileToRead out{blinds.names ? title : startup.name.str(),
                   startup.one_liner.str(),
                   startup.description.str(),
                   startup.country,
                   startup.city.str(),
                   startup.stage,
                   startup.founded_on,
                   texts(startup.sectors),
                   texts(startup.technologies),
                   startup.website,
                   {},
                   {},
                   sent.changed_since.value_or("")};
    for (const auto& member : sent.team)
        out.team.push_back({member.name, member.title, member.writes_code, member.full_time});
    for (const auto& answer : sent.answers)
        if (const auto* question = question_of(call, answer.question))
            out.answers.push_back(told(*question, answer, language));
    if (blinds.names) hide_names(out, names_in(sent));
    if (blinds.city) hide_city(out);
    return out;
}

}  // namespace reviews
