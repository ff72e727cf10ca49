// What the reviews of a file say to its team.
#include "core/phrase.hpp"
#include "reviews/reasons.hpp"

namespace reviews {
namespace {

struct ScoresOfFile {
    std::int64_t application;
    std::vector<Score> scores;
};
struct CommentOfReview {
    std::int64_t review;
    std::string text;
};

// Sums and counts of one file, for each criterion.
using Sums = std::vector<std::pair<std::int64_t, std::int64_t>>;

std::optional<std::int64_t> mean(const std::pair<std::int64_t, std::int64_t>& sum) {
    if (!sum.second) return std::nullopt;
    return (sum.first + sum.second / 2) / sum.second;
}

std::string trimmed(const std::string& text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto begin = text.find_first_not_of(blank);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

}  // namespace

const Finding::Phase& Finding::phase(std::int64_t id) {
    const auto known = phases_.find(id);
    if (known != phases_.end()) return known->second;
    auto& out = phases_[id];
    out.rubric = phase_by_id(read_, id).rubric;
    std::map<std::int64_t, Sums> sums;
    // The score from before others' were seen is the one that counts for the house.
    for (const auto& one : read_.all<ScoresOfFile>(
             "select application_id, coalesce(first_scores, scores) from reviews where phase_id = ? "
             "and state = 'finished' order by application_id",
             id)) {
        auto& of_file = sums[one.application];
        of_file.resize(out.rubric.size());
        for (std::size_t i = 0; i < out.rubric.size(); ++i)
            if (const auto value = thousandths(out.rubric[i], one.scores)) {
                of_file[i].first += *value;
                ++of_file[i].second;
            }
    }
    for (const auto& [file, of_file] : sums) {
        auto& means = out.means[file];
        for (const auto& sum : of_file) means.push_back(mean(sum));
    }
    return out;
}

std::vector<FoundReason> Finding::of(std::int64_t application, core::Language language) {
    const db::AsHouse house(read_, "what reviewers wrote to a team is put together for who runs its call");
    std::vector<FoundReason> out;
    const auto last = read_.first<std::int64_t>(
        "select r.phase_id from reviews r join review_phases p on p.id = r.phase_id where r.application_id = ? and "
        "r.state = 'finished' order by p.position desc, p.id desc limit 1",
        application);
    if (!last) return out;
    const auto& [rubric, means] = phase(*last);
    std::vector<Compared> criteria(rubric.size());
    for (const auto& [file, of_file] : means)
        for (std::size_t i = 0; i < rubric.size(); ++i) {
            if (of_file[i]) criteria[i].all.push_back(*of_file[i]);
            if (file == application) criteria[i].own = of_file[i];
        }
    for (const auto& one : noticed(rubric, criteria))
        out.push_back({"criterion " + rubric[one.criterion].key.str(),
                       one.remark == Remark::stood_out ? ReasonAbout::stood_out : ReasonAbout::fell_short,
                       in_words(rubric[one.criterion], one.own, language)});
    for (const auto& one : read_.all<CommentOfReview>(
             "select r.id, r.for_startup from reviews r join review_phases p on p.id = r.phase_id where "
             "r.application_id = ? and r.state = 'finished' order by p.position, p.id, r.place, r.id",
             application))
        if (auto text = trimmed(one.text); !text.empty())
            out.push_back({"review " + std::to_string(one.review), ReasonAbout::comment, std::move(text)});
    return out;
}

std::vector<RefusalReason> lines_of(const std::vector<FoundReason>& found, const ReasonsRow& row) {
    std::vector<RefusalReason> out;
    for (const auto& one : found) {
        RefusalReason line{one.source, one.about, one.text, one.text, false, row.version > 0};
        for (const auto& known : row.lines)
            if (known.source == one.source && known.found == one.text) {
                line.text = known.text;
                line.dropped = known.dropped;
                line.fresh = false;
            }
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<KeptReason> kept(const std::vector<RefusalReason>& lines) {
    std::vector<KeptReason> out;
    for (const auto& line : lines) out.push_back({line.source, line.found, line.text, line.dropped});
    return out;
}

std::string reasons_in_words(const std::vector<RefusalReason>& lines, const std::string& paragraph,
                             core::Language language) {
    static constexpr core::Phrase heads[] = {
        {"Where your file stood out:", "Ce qui ressort de votre dossier :", "O que se destacou na sua candidatura:"},
        {"Where it fell short of others:", "Là où d’autres dossiers étaient plus forts :",
         "Onde outras candidaturas foram mais fortes:"},
        {"From those who read it:", "De la part de ceux qui l’ont lu :", "De quem leu:"}};
    auto out = trimmed(paragraph);
    for (const auto about : {ReasonAbout::stood_out, ReasonAbout::fell_short, ReasonAbout::comment}) {
        std::string part;
        for (const auto& line : lines) {
            const auto text = trimmed(line.text);
            if (line.about == about && !line.dropped && !text.empty()) part += "\n– " + text;
        }
        if (part.empty()) continue;
        if (!out.empty()) out += "\n\n";
        out += core::fill(heads[static_cast<std::size_t>(about)], language) + part;
    }
    return out;
}

}  // namespace reviews
