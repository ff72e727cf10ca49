#include "cli/solve_reviews.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "cli/solve_names.hpp"
#include "cli/solve_table.hpp"
#include "solvers/decimal.hpp"

namespace cli {
namespace {

struct Scored {
    std::uint32_t file, reviewer, criterion, line;
    double score;

    auto key() const { return std::tuple(file, reviewer, criterion); }
    bool same_review(const Scored& other) const { return file == other.file && reviewer == other.reviewer; }
};

std::uint32_t number_of(SolveNames& names, const std::string& name) {
    const auto known = names.find(name);
    return known ? *known : *names.add(name);
}

// Names in the order of the ids, and the place there of each number.
std::vector<std::uint32_t> put_in_order(const SolveNames& names, std::vector<std::string>& sorted) {
    std::vector<std::uint32_t> order(names.size()), place(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names[a] < names[b]; });
    for (std::uint32_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
        sorted.push_back(names[order[at]]);
    }
    return place;
}

struct Names {
    SolveNames files, reviewers, criteria;
};

std::vector<Scored> read_lines(SolveTable& table, Names& names) {
    std::vector<Scored> lines;
    while (table.next()) {
        if (table.at(0).empty() || table.at(1).empty()) {
            table.refuse(table.at(0).empty() ? "it names no file." : "it names no reviewer.");
            continue;
        }
        const auto score = solvers::decimal_of(table.at(2));
        if (!score) {
            table.refuse("score " + quoted(table.at(2)) + " is no number.");
            continue;
        }
        lines.push_back({number_of(names.files, table.at(0)), number_of(names.reviewers, table.at(1)),
                         number_of(names.criteria, table.has(3) ? table.at(3) : ""),
                         static_cast<std::uint32_t>(table.line()), solvers::value_of(*score)});
    }
    return lines;
}

// By file, reviewer and criterion; the first line about the same three counts.
void sort_out(std::vector<Scored>& lines, SolveTable& table, const SolveReviews& found) {
    std::sort(lines.begin(), lines.end(),
              [](const auto& a, const auto& b) { return a.key() != b.key() ? a.key() < b.key() : a.line < b.line; });
    const auto repeats = [&](const Scored& first, const Scored& other) {
        if (first.key() != other.key()) return false;
        table.refuse(other.line, quoted(found.reviewers[other.reviewer]) + " scores " +
                                     quoted(found.files[other.file]) + " twice by the same criterion.");
        return true;
    };
    lines.erase(std::unique(lines.begin(), lines.end(), repeats), lines.end());
}

// What each criterion's mean is above that of all scores.
std::vector<double> criterion_effects(const std::vector<Scored>& lines, std::size_t criteria) {
    std::vector<double> sums(criteria), counts(criteria);
    for (const auto& line : lines) sums[line.criterion] += line.score, ++counts[line.criterion];
    const auto mean =
        std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(std::max<std::size_t>(1, lines.size()));
    for (std::size_t at = 0; at < criteria; ++at) sums[at] = counts[at] > 0 ? sums[at] / counts[at] - mean : 0;
    return sums;
}

void put_together(const std::vector<Scored>& lines, const std::vector<double>& effects, SolveReviews& found) {
    std::vector<double> reviews(found.files.size());
    found.raw.assign(found.files.size(), 0);
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        double raw = 0, score = 0;
        for (; end < lines.size() && lines[end].same_review(lines[begin]); ++end) {
            raw += lines[end].score;
            score += lines[end].score - effects[lines[end].criterion];
        }
        const auto count = static_cast<double>(end - begin);
        found.reviews.scores.push_back({lines[begin].file, lines[begin].reviewer, score / count});
        found.raw[lines[begin].file] += raw / count;
        ++reviews[lines[begin].file];
    }
    for (std::size_t file = 0; file < reviews.size(); ++file) found.raw[file] /= std::max(1.0, reviews[file]);
}

}  // namespace

SolveReviews read_reviews(const std::string& path) {
    SolveReviews found;
    SolveTable table(path, {"file", "reviewer", "score"}, {"criterion"});
    Names names;
    auto lines = read_lines(table, names);
    const auto file = put_in_order(names.files, found.files), reviewer = put_in_order(names.reviewers, found.reviewers);
    std::vector<std::string> criteria;
    const auto criterion = put_in_order(names.criteria, criteria);
    for (auto& line : lines) {
        line.file = file[line.file];
        line.reviewer = reviewer[line.reviewer];
        line.criterion = criterion[line.criterion];
    }
    sort_out(lines, table, found);
    found.refused = table.refused();
    found.reviews.files = names.files.size();
    found.reviews.reviewers = names.reviewers.size();
    put_together(lines, criterion_effects(lines, criteria.size()), found);
    return found;
}

}  // namespace cli
