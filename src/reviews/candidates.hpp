// Who is thought of for a file, and for which of its seats.
#pragma once
#include "reviews/world.hpp"

namespace reviews {

struct Candidate {
    std::uint32_t reviewer;  // in the world
    std::int64_t fit;
    std::vector<std::uint32_t> seats;  // that they may take, one at least
};

// Everybody who may read it, those who have begun to among them.
std::vector<Candidate> candidates_all(const World& world, std::uint32_t file, const std::vector<Seat>& seats);
// Of more than 400, for each kind of seat the 60 who fit best, equal ones by lot, and all who read the file already.
std::vector<Candidate> candidates(const World& world, std::uint32_t file, const std::vector<Seat>& seats);

}  // namespace reviews
