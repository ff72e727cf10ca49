#include "formats/delimiter.hpp"

#include <cstddef>
#include <tuple>
#include <vector>

namespace formats {
namespace {

constexpr std::string_view candidates = ",;\t|";
constexpr std::size_t enough_records = 50;

// Counts the delimiters of each record; a last record that the sample may cut short is left out when it is not alone.
std::vector<std::size_t> counts_of(std::string_view sample, char delimiter) {
    std::vector<std::size_t> counts;
    std::size_t count = 0;
    bool quoted = false;
    bool at_start = true;
    bool blank = true;
    for (const char c : sample) {
        if (c == '"' && (quoted || at_start)) {
            quoted = !quoted;
            at_start = !quoted;  // a doubled quote opens again at once
        } else if (quoted) {
            continue;
        } else if (c == '\n' || c == '\r') {
            if (!blank) counts.push_back(count);
            if (counts.size() == enough_records) return counts;
            count = 0;
            at_start = blank = true;
            continue;
        } else {
            if (c == delimiter) ++count;
            at_start = c == delimiter;
        }
        blank = false;
    }
    if (counts.empty()) counts.push_back(count);
    return counts;
}

std::size_t like_the_first(const std::vector<std::size_t>& counts) {
    std::size_t alike = 0;
    for (const std::size_t count : counts) alike += count == counts.front() ? 1U : 0U;
    return alike;
}

}  // namespace

char guess_delimiter(std::string_view sample) {
    char best = '\0';
    std::tuple<std::size_t, std::size_t> best_score;
    for (const char candidate : candidates) {
        const auto counts = counts_of(sample, candidate);
        const std::tuple score(like_the_first(counts), counts.front());
        if (counts.front() == 0 || (best != '\0' && score <= best_score)) continue;
        best = candidate;
        best_score = score;
    }
    if (best != '\0') return best;
    for (const char candidate : candidates) {
        if (sample.find(candidate) == std::string_view::npos) return candidate;
    }
    return candidates.front();
}

}  // namespace formats
