// What acts on many files share: what was done, what was left out and why, and the way back.
#pragma once
#include "selection/house.hpp"

namespace selection {

struct LeftOut {
    std::int64_t application;
    std::string code, sentence;
};
struct BulkDone {
    std::int64_t changed = 0;
    std::vector<LeftOut> left_out;
    std::optional<std::string> undo;   // a token that takes it back within a day
    std::optional<std::int64_t> next;  // more files match: send the same wish with this as `after`
};

// How a file stood before.
struct Step {
    std::int64_t application;
    Status status;
    std::optional<std::int64_t> looks_after;
    std::vector<std::string> tags;
    std::optional<Status> moved_to;  // it is put back only while it stands there; absent: it was not moved
};
Step step_of(const ApplicationRow& row, std::optional<Status> moved_to);
BulkDone put_back(db::Tx& tx, http::Call& request, const std::vector<Step>& steps);

// None when it is not in this call, for the caller.
std::optional<ApplicationRow> file_on_board(db::Read& read, const CallRow& call, std::int64_t application);
inline constexpr core::Phrase not_here{"This file is not in this call.", "Ce dossier n’est pas dans cet appel.",
                                       "Esta candidatura não está nesta chamada."};

std::vector<core::Text<1, 60>> as_tags(const std::vector<std::string>& tags);

}  // namespace selection
