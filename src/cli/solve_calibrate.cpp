// `spark solve calibrate`: what scores say about files once it is known how harsh each reviewer is.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <numeric>

#include "cli/solve.hpp"
#include "cli/solve_json.hpp"
#include "cli/solve_reviews.hpp"
#include "cli/solve_table.hpp"
#include "core/problem.hpp"
#include "formats/csv_writer.hpp"

namespace cli {
namespace {

constexpr std::size_t most_groups_told = 10;

using solvers::Calibration;

std::string rounded(double value) {
    char digits[400];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 6);
    std::string text(digits, error == std::errc{} ? end : digits);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

// Group by group, the best first.
std::vector<std::uint32_t> in_rank_order(const Calibration& found) {
    std::vector<std::uint32_t> order(found.files.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        const auto &one = found.files[a], &other = found.files[b];
        return one.group != other.group ? one.group < other.group : one.rank < other.rank;
    });
    return order;
}

std::string file_lines(const SolveReviews& input, const Calibration& found) {
    std::string text;
    formats::CsvWriter csv(text);
    for (const auto* name :
         {"file", "reviews", "raw", "calibrated", "stderr", "rank", "rank_low", "rank_high", "chance"})
        csv.text(name);
    csv.end_row();
    for (const auto at : in_rank_order(found)) {
        const auto& file = found.files[at];
        csv.text(input.files[at]).number(std::int64_t{file.reviews}).number_text(rounded(input.raw[at]));
        csv.number_text(rounded(file.calibrated)).number_text(rounded(file.error));
        csv.number(file.rank).number(file.rank_low).number(file.rank_high);
        csv.number_text(input.reviews.places > 0 ? rounded(file.chance) : "").end_row();
    }
    return text;
}

std::string reviewer_lines(const SolveReviews& input, const Calibration& found) {
    std::string text;
    formats::CsvWriter csv(text);
    csv.text("reviewer").text("reviews").text("severity").text("spread").end_row();
    for (std::size_t at = 0; at < found.reviewers.size(); ++at) {
        const auto& reviewer = found.reviewers[at];
        csv.text(input.reviewers[at]).number(std::int64_t{reviewer.reviews});
        csv.number_text(rounded(reviewer.severity)).number_text(rounded(reviewer.spread)).end_row();
    }
    return text;
}

void tell_groups(const SolveReviews& input, const Calibration& found) {
    std::vector<std::string> names(found.groups);
    std::vector<std::size_t> reviewers(found.groups), files(found.groups);
    for (const auto& file : found.files) ++files[file.group];
    for (std::size_t at = 0; at < found.reviewers.size(); ++at) {
        const auto group = found.reviewers[at].group;
        if (++reviewers[group] <= 5) (names[group] += names[group].empty() ? "" : ", ") += input.reviewers[at];
    }
    std::cerr
        << "The reviewers fall into " << found.groups
        << " groups that share no file. Their scores are not compared: ranks and chances are within each group.\n";
    for (std::size_t at = 0; at < std::min<std::size_t>(found.groups, most_groups_told); ++at)
        std::cerr << "  " << files[at] << " files, " << reviewers[at] << " reviewers: " << names[at]
                  << (reviewers[at] > 5 ? ", …" : "") << "\n";
    if (found.groups > most_groups_told) std::cerr << "  and " << found.groups - most_groups_told << " more groups\n";
}

std::string answer(const SolveReviews& input, const Calibration& found) {
    JsonLine line;
    line.number("files", static_cast<std::int64_t>(input.files.size()));
    line.number("reviewers", static_cast<std::int64_t>(input.reviewers.size()));
    line.number("reviews", static_cast<std::int64_t>(input.reviews.scores.size()));
    line.number("groups", found.groups);
    const auto& largest = found.variances.front();
    line.raw("quality_deviation", rounded(std::sqrt(largest.file)));
    line.raw("severity_deviation", rounded(std::sqrt(largest.reviewer)));
    line.raw("noise_deviation", rounded(std::sqrt(largest.noise)));
    if (input.refused > 0) line.number("refused_lines", static_cast<std::int64_t>(input.refused));
    line.seconds(solving_seconds());
    return line.text();
}

}  // namespace

int solve_calibrate(const SolveCalibrate& with) {
    auto input = read_reviews(with.reviews);
    if (input.reviews.scores.empty())
        throw core::refused("no_reviews", core::Sentence::quoted(with.reviews + " holds no review that can be read."));
    input.reviews.places = with.places;
    input.reviews.seed = with.seed;
    tell_solving("Calibrating " + std::to_string(input.reviews.scores.size()) + " reviews");
    const auto found = solvers::calibrate(input.reviews);
    if (found.groups > 1) tell_groups(input, found);
    write_file(with.out, file_lines(input, found));
    if (!with.readers_out.empty()) write_file(with.readers_out, reviewer_lines(input, found));
    std::cout << answer(input, found) << std::endl;
    return 0;
}

}  // namespace cli
