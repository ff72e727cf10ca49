// The agenda of a jury: which files it talks about, in which order, and how far each is.
#pragma once
#include "jury/juries.hpp"

namespace jury {

enum class FileState { waiting, voted, decided };

struct FileRow {
    std::int64_t id, jury_id, application_id, position;
    std::optional<core::Instant> vote_closed_at;
    std::optional<std::int64_t> quorum, votes_for, votes_against, abstained;
    std::optional<std::int64_t> decision_id;
    std::optional<selection::Status> decided;
    std::string why;
    std::optional<std::int64_t> decided_by;
    std::optional<core::Instant> decided_at;
};
struct OfFile {
    std::int64_t id;
};

FileState state_of(const FileRow& file);
// In their order; as the house.
std::vector<FileRow> agenda_of(db::Read& read, std::int64_t jury);
// Throws 404 unless the caller may see it: a file that one has a tie with is absent.
FileRow file_seen(db::Read& read, std::int64_t id);

enum class AgendaSource { to_decide, shortlisted, interview, in_play, to_talk_about, nothing };
enum class AgendaOrder { rank, shuffled, name };
// Files of the call by id, in that order, at most `most_files`. Throws 422 `too_many`.
std::vector<std::int64_t> chosen_files(db::Read& read, const JuryRow& jury, AgendaSource source, AgendaOrder order);
// What is not decided yet becomes that list; what was decided keeps its place before it. Throws 404, 409, 422.
void set_agenda(db::Tx& tx, const JuryRow& jury, const std::vector<std::int64_t>& applications);

void agenda_routes(http::Api& api);

}  // namespace jury
