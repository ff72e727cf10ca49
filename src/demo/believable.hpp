// Startups that nobody invented one by one but that read as if somebody had: a world of any size from a seed.
#pragma once
#include <cstdint>
#include <vector>

#include "demo/story_startup.hpp"

namespace demo {

struct BelievableFile {
    Startup startup;  // with its team; the first member is the owner
    // To the questions `make`, `technology`, `who`, `outside_paris` and `three_months` that the calls of the house ask,
    // and `start_on` of the winter call.
    std::vector<Answer> answers;
};

// The file of that index in the world of that seed. Pure: the same pair gives the same file, whatever was made before.
// Names, keys and e-mail addresses do not repeat within a seed below index 1,000,000. About nine in ten files meet the
// rules of the house. A few microseconds each, from any thread.
BelievableFile believable(std::uint64_t seed, std::uint64_t index);

}  // namespace demo
