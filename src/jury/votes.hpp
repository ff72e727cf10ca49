// Votes on a file of the agenda: secret until the vote is closed, and none of whoever has a tie with it.
#pragma once
#include "jury/agenda.hpp"

namespace jury {

enum class Vote { in_favour, against, abstained };

struct VoteCount {
    std::int64_t in_favour = 0, against = 0, abstained = 0;
    std::int64_t votes() const { return in_favour + against + abstained; }
};
// As the house. `out`: those whose vote does not count.
VoteCount count_of(db::Read& read, const FileRow& file, const std::vector<SatOut>& out);

}  // namespace jury
