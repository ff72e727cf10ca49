// How a juror of the story reads: some files an evening, each scored around what the house came to see in it.
#pragma once
#include "demo/random.hpp"
#include "reviews/reviews.hpp"

namespace demo {

struct Evening {  // each juror reads on from here
    core::Instant now;
    std::int64_t read = 0;
};
struct JurorOf {
    std::int64_t person;
    std::int64_t leaning;  // in tenths of a step away from the others
};
struct FileOf {
    std::int64_t id;
    std::int64_t furthest;  // 0 refused on paper, 1 interviewed, 2 offered a place
};
// The next that this juror reads; not yet where its time comes after `until`.
reviews::ReadingBroughtIn read_next(Random& random, const FileOf& file, const JurorOf& juror, Evening& evening,
                                    core::Instant until);

}  // namespace demo
