// What reviews say of files, kept beside each so that the house's lists are walked in that order.
#pragma once
#include "selection/calls.hpp"

namespace selection {

// Who reads files of a call still is not told of its scores, by no list and no order.
enum class Scores { told, withheld };
Scores scores_of(db::Read& read, const CallRow& call);

core::Problem reading_still();  // what such a one is told instead

struct FileScore {
    std::int64_t application;
    std::int64_t score;  // calibrated, in thousandths; -1: none
};
// Nothing that a team may see changes by it.
void note_scores(db::Tx& tx, const std::vector<FileScore>& scores);

}  // namespace selection
