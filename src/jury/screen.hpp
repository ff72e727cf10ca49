// The projector: one file at a time, as those who run the call see it.
#pragma once
#include "jury/shown.hpp"

namespace jury {

struct JuryVoteTold {
    std::string by, line;
    bool against, abstained;
};
struct JuryFileOnScreen {
    std::int64_t id, application;
    FileState state;
    selection::Status was;  // where it stands on the board: a decision names it
    JuryFileShown shown;
    std::vector<std::string> sat_out;  // members with a tie to it, by name
    bool sit_out;                      // the reader does
    std::int64_t voted, may_vote;      // so many have, of so many; never how
    std::optional<JuryResult> result;
    std::vector<JuryVoteTold> votes;  // once the vote is closed
    std::optional<JuryVerdict> verdict;
};
struct JuryScreen {
    JuryHead head;
    std::int64_t number, total, decided;
    std::optional<std::int64_t> previous, next;  // files of the agenda
    std::optional<JuryFileOnScreen> file;        // absent: none is shown yet, or the jury is over
};

JuryScreen screen_of(db::Read& read, http::Call& request, const JuryRow& jury);

}  // namespace jury
