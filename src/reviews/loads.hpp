// How much each reviewer of a call has to read.
#pragma once
#include <map>

#include "reviews/reviewers.hpp"

namespace reviews {

// Readings that were given, finished ones too, in all phases of the call that are not closed; or but for one phase.
class Loads {
public:
    Loads(db::Read& read, std::int64_t call, core::Instant now, std::int64_t but_for = 0);
    std::int64_t of(std::int64_t reviewer) const;
    // How many more they can take.
    std::int64_t room(std::int64_t reviewer, std::int64_t most) const;

private:
    std::map<std::int64_t, std::int64_t> readings_;
};

}  // namespace reviews
