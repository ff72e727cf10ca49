#include "reviews/reading.hpp"

#include "core/phrase.hpp"
#include "reviews/blind.hpp"

namespace reviews {
namespace {

// The startup and everybody of its team, by full name and by each of its words that is long enough to tell.
std::vector<std::string> names_in(const selection::Sent& file) {
    constexpr std::size_t telling = 4;
    std::vector<std::string> out{file.startup.name.str()};
    for (const auto& member : file.team) {
        out.push_back(member.name);
        std::size_t begin = 0;
        for (auto end = member.name.find(' ', begin); begin < member.name.size(); end = member.name.find(' ', begin)) {
            const auto word = member.name.substr(begin, end - begin);
            if (word.size() >= telling) out.push_back(word);
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

void hide_names(FileToRead& file, const std::vector<std::string>& names) {
    file.one_liner = without(file.one_liner, names);
    file.description = without(file.description, names);
    file.website.reset();
    for (auto& member : file.team) member.name.clear();
    for (auto& answer : file.answers) {
        answer.text = answer.kind == selection::QuestionKind::link ? "" : without(answer.text, names);
        answer.file.reset();  // a deck says whose it is
    }
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
    const auto call = selection::call_by_id(read, review.call_id);
    const db::AsHouse house(read, "whoever was given a file to read may read what was sent of it");
    const auto row = read.one<selection::ApplicationRow>(
        "select " + db::columns<selection::ApplicationRow>("a") + " from applications a where a.id = ?",
        review.application_id);
    const auto sent = selection::counting(read, row);
    const auto& startup = sent.startup;
    FileToRead out{title_of(phase, review, startup.name.str(), language),
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
                   {}};
    for (const auto& member : sent.team)
        out.team.push_back({member.name, member.title, member.writes_code, member.full_time});
    for (const auto& answer : sent.answers)
        if (const auto* question = question_of(call, answer.question))
            out.answers.push_back(told(*question, answer, language));
    if (phase.hides_names) hide_names(out, names_in(sent));
    if (phase.hides_city) {
        out.country.reset();
        out.city.clear();
    }
    return out;
}

}  // namespace reviews
