// Founders with drafts that only wait to be sent.
#pragma once
#include <string>
#include <vector>

#include "bench/house.hpp"

namespace bench {

struct Founder {
    std::string cookie;
    std::vector<std::int64_t> drafts;
};

// Each with an account of their own and that many complete drafts for the winter call, made as a browser would.
std::vector<Founder> founders(const House& house, unsigned count, std::size_t drafts_each);

}  // namespace bench
