// The floor that assigning is measured against: LEMON's network simplex, with the problem in memory already.
#pragma once
#include <vector>

namespace bench {

struct ScoredPair {
    int file, reviewer, score;
};

// Seconds. Each file gets `reads`, each reviewer at most `places`.
double by_network_simplex(const std::vector<ScoredPair>& pairs, int files, int reviewers, int reads, int places);

}  // namespace bench
