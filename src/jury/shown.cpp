#include "jury/shown.hpp"

namespace jury {

JuryFileShown shown_of(db::Read& read, const JuryRow& jury, std::int64_t application, core::Language language) {
    static constexpr core::Phrase blind{"File {n}", "Dossier {n}", "Candidatura {n}"};
    const auto call = selection::call_by_id(read, jury.call_id);
    const auto title = core::fill(blind, language, {{"n", selection::number_of(application)}});
    JuryFileShown out{
        reviews::file_shown(read, application, call, blinds_of(read, jury), title, language), std::nullopt, {}};
    if (!jury.phase_id) return out;
    for (const auto& line : reviews::standings_told(read, *jury.phase_id)) {
        if (line.application == application) out.standing = line;
        if (!line.zone) continue;
        if (!out.zones) out.zones.emplace();
        auto& zones = *out.zones;
        ++(*line.zone == reviews::Zone::above  ? zones.above
           : *line.zone == reviews::Zone::talk ? zones.talk
                                               : zones.below);
    }
    return out;
}

std::optional<JuryResult> result_of(const FileRow& file) {
    if (!file.vote_closed_at) return std::nullopt;
    return JuryResult{file.votes_for.value_or(0), file.votes_against.value_or(0), file.abstained.value_or(0)};
}

std::optional<JuryVerdict> verdict_of(db::Read& read, const FileRow& file) {
    if (!file.decided || !file.decided_at) return std::nullopt;
    return JuryVerdict{*file.decided, file.why,
                       read.first<std::string>("select name from people where id = ?", file.decided_by.value_or(0)),
                       *file.decided_at, file.vote_closed_at.has_value()};
}

Place place_of(const std::vector<FileRow>& agenda, std::optional<std::int64_t> file) {
    Place out{0, static_cast<std::int64_t>(agenda.size()), 0};
    std::int64_t number = 0;
    for (const auto& one : agenda) {
        ++number;
        if (one.id == file) out.number = number;
        out.decided += one.decided.has_value();
    }
    return out;
}

}  // namespace jury
