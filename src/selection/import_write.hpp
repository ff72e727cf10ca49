// Writes what a line brings: a new file, or what is new of one that is there; with how it stood before.
#pragma once
#include "selection/import_plan.hpp"
#include "selection/listed.hpp"

namespace selection {

// A line and all that follows from it if it turns out new, worked out before the transaction.
struct Prepared {
    Candidate line;
    startups::Brought startup;
    std::vector<std::string> words;
    std::optional<Listed> listed;
    std::string resembles;  // a sentence; empty: it looks like no other
    std::string repeats;    // a sentence: an earlier line speaks of the same file
};
// `line` without fault. Pure.
Prepared prepared(const ImportWork& work, Candidate line);

// How an answer stood before.
struct AnswerBefore {
    std::string field;
    bool there;
    std::string text;
    std::vector<std::string> choices;
};
// How things stood before a line changed them, and by which versions one knows that nobody has touched them since.
struct Before {
    std::int64_t startup = 0;
    std::optional<startups::Passport> passport;  // absent: it was not changed
    std::int64_t startup_version = 0, startup_version_after = 0;
    std::int64_t version = 0, version_after = 0;  // of the file; 0: the line made it
    std::int64_t board_version = 1, board_version_after = 1;
    Status status = Status::submitted;
    core::Instant sent_at, updated_at;
    std::optional<std::string> external_key;
    std::optional<std::int64_t> people, developers;
    std::vector<std::string> tags;
    std::vector<AnswerBefore> answers;
    std::optional<std::int64_t> contact;  // that the line added
};

struct Written {
    LineOutcome outcome = LineOutcome::refused;
    std::int64_t application = 0;
};
// Writes the line and, unless it went in as it stands, what the report tells of it.
Written write_line(db::Tx& tx, const ImportWork& work, const Prepared& prepared);

}  // namespace selection
