#include "formats/delimiter.hpp"

#include <cstddef>
#include <tuple>
#include <vector>

namespace formats {
namespace {

constexpr std::string_view candidates = ",;\t|";
constexpr std::size_t enough_records = 50, most_titles = 5;

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

using Score = std::tuple<std::size_t, std::size_t>;  // records alike, delimiters in each

Score score_from(const std::vector<std::size_t>& counts, std::size_t first) {
    Score score{0, counts[first]};
    for (auto at = first; at < counts.size(); ++at) std::get<0>(score) += counts[at] == counts[first] ? 1U : 0U;
    return score;
}

// Below a few lines of title a table begins whose records are all alike; of commas it takes two, for names hold some.
Score below_titles(const std::vector<std::size_t>& counts, char delimiter) {
    for (std::size_t first = 1; first <= most_titles && first + 1 < counts.size(); ++first) {
        const auto score = score_from(counts, first);
        if (counts[first] >= (delimiter == ',' ? 2U : 1U) && std::get<0>(score) == counts.size() - first) return score;
    }
    return {};
}

}  // namespace

char guess_delimiter(std::string_view sample) {
    char best = '\0';
    Score best_score;
    for (const char candidate : candidates) {
        const auto score = score_from(counts_of(sample, candidate), 0);
        if (std::get<1>(score) == 0 || (best != '\0' && score <= best_score)) continue;
        best = candidate;
        best_score = score;
    }
    for (const char candidate : candidates) {
        if (best != '\0' && std::get<0>(best_score) > 1) break;  // what the first line says, others say too
        const auto score = below_titles(counts_of(sample, candidate), candidate);
        if (score <= best_score) continue;
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
