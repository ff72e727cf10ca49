// What is shown of a file to those who decide about it: on the projector and on jurors' telephones.
#pragma once
#include "jury/agenda.hpp"

namespace jury {

struct JuryZones {
    std::int64_t above = 0, talk = 0, below = 0;  // files of the phase
};
struct JuryFileShown {
    reviews::FileToRead file;  // in the phase's blinds: "File ER4T-9KQ2-7M" where names are hidden
    std::optional<reviews::FileStanding> standing;
    std::optional<JuryZones> zones;  // absent where scores say nothing, or the caller still reads
};
JuryFileShown shown_of(db::Read& read, const JuryRow& jury, std::int64_t application, core::Language language);

struct JuryResult {
    std::int64_t votes_for, votes_against, abstained;
};
// None until the vote on the file is closed.
std::optional<JuryResult> result_of(const FileRow& file);

struct JuryVerdict {
    selection::Status decided;
    std::string why;
    std::optional<std::string> by;
    core::Instant at;
    bool by_vote;
};
std::optional<JuryVerdict> verdict_of(db::Read& read, const FileRow& file);

// Where a file stands on the agenda: the third of twelve.
struct Place {
    std::int64_t number = 0, total = 0, decided = 0;
};
Place place_of(const std::vector<FileRow>& agenda, std::optional<std::int64_t> file);

void screen_routes(http::Api& api);
void seat_routes(http::Api& api);
void vote_routes(http::Api& api);
void verdict_routes(http::Api& api);
void page_routes(http::Api& api);

}  // namespace jury
