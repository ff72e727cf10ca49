// Who on a ranked waiting list gets a place that came free, and who is passed over, with the reason in words. Pure.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/phrase.hpp"

namespace offers {

struct Waits {
    std::int64_t application;
    std::string startup;
    std::int64_t desks;    // that it needs
    bool moved = false;    // the house has it elsewhere in pencil
    bool eligible = true;  // by the rules, as they stand today
};

// What is free in the cohort; absent: without a limit.
struct Room {
    std::optional<std::int64_t> places, desks;
};

enum class WhySkipped { moved, not_eligible, desks };

struct Skipped {
    std::int64_t application;
    std::string startup;
    WhySkipped why;
    std::int64_t needs = 0, free = 0;  // desks
};
struct Next {
    std::optional<std::size_t> at;  // in the list
    std::vector<Skipped> skipped;   // those before it, in their order
};

// The first from `from` on that fits. Nobody is skipped where no place is free.
Next next_on_list(const std::vector<Waits>& list, const Room& room, std::size_t from = 0);

// "needs 5 desks, 3 free"
std::string in_words(const Skipped& skipped, core::Language language);

}  // namespace offers
