// How well a reviewer fits a file: by what both are about, and by the language of its team.
#pragma once
#include "reviews/reading.hpp"
#include "reviews/reviewers.hpp"

namespace reviews {

// Only what a file is about: nobody's age, gender, origin or name can weigh here.
struct FileFacts {
    std::int64_t id = 0;
    std::vector<std::string> sectors, technologies;
    std::string language;  // of its team; empty: not known
};

// 10 for anybody, 30 for each of at most two sectors in common, 15 for each of at most two technologies, 25 for the
// language of the team; 20 more for what they would read gladly, 8 less for what they would rather not.
Why fit(const ReviewerRow& reviewer, const FileFacts& file, std::optional<Bid> bid = {});

// Of the files that a phase takes, as the house; `only`: that one.
std::vector<FileFacts> files_of(db::Read& read, const PhaseRow& phase, std::optional<std::int64_t> only = {});

}  // namespace reviews
