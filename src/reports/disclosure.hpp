// Which counts of people may be shown so that no small group can be read off them.
//
// Statistical disclosure control as in Hundepool et al., "Statistical Disclosure Control" (Wiley, 2012), chapter 4: a
// count below the threshold is not shown (threshold rule); groups are put together until none is that small (table
// redesign); and what the rest would give away is withheld as well (complementary suppression), judged by the feasible
// interval of each withheld count (audit). Steps are nested, as who is at a step was at each before it: so the
// differences between steps are counts of people too, of those who left, and are held to the same.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace reports {

inline constexpr std::int64_t smallest_told = 5;  // people, or files

struct Nested {
    std::vector<std::vector<std::int64_t>> counts;  // [group][step], never growing from a step to the next
    std::optional<std::size_t> untold;  // the group of those of whom nothing is known: never too small to show
};
enum class Together {
    neighbours,
    smallest
};  // which groups are put together: those beside each other on a scale, or the rest

struct Told {
    std::vector<std::vector<std::size_t>> rows;  // the groups of each row
    std::vector<bool> steps;                     // which are told, with all their rows
};

// What may be shown: of all ways the one that tells most groups apart at most steps; none when no two groups can be
// told apart. The total of each step is taken to be known to all. At most 8 steps.
std::optional<Told> what_may_be_told(const Nested& table, Together together);

}  // namespace reports
