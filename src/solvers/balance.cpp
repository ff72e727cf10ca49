#include "solvers/balance.hpp"

#include <algorithm>
#include <numeric>

#include "solvers/counted_out.hpp"

namespace solvers {
namespace {

template <class Named> std::vector<std::uint32_t> by_id(const std::vector<Named>& named) {
    std::vector<std::uint32_t> order(named.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return named[a].id < named[b].id; });
    return order;
}

std::vector<std::uint32_t> places(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t at = 0; at < order.size(); ++at) place[order[at]] = at;
    return place;
}

void add_pair(Transport& problem, std::uint32_t column, std::int64_t gain, std::int32_t capacity) {
    problem.column.push_back(column);
    problem.gain.push_back(gain);
    problem.capacity.push_back(capacity);
}

void end_row(Transport& problem, std::int64_t supply) {
    problem.first.push_back(problem.pairs());
    problem.supply.push_back(static_cast<std::int32_t>(supply));
}

// A row without gain that may come to every reader, as far as `capacity` says.
void add_row(Transport& problem, std::int64_t supply, const std::vector<std::int32_t>& capacity) {
    for (std::uint32_t at = 0; at < capacity.size(); ++at)
        if (capacity[at] > 0) add_pair(problem, at, 0, capacity[at]);
    end_row(problem, supply);
}

std::vector<std::int32_t> files_of_each(const Transport& reads) {
    std::vector<std::int32_t> count(reads.columns());
    for (const auto at : reads.column) ++count[at];
    return count;
}

void add_files(Transport& problem, const Transport& reads, std::int64_t to_nobody) {
    const auto nobody = reads.columns();
    for (std::uint32_t row = 0; row < reads.rows(); ++row) {
        const auto begin = reads.first[row], end = reads.first[row + 1];
        for (auto pair = begin; pair < end; ++pair) add_pair(problem, reads.column[pair], reads.gain[pair], 1);
        const auto possible = std::min(reads.supply[row], static_cast<std::int32_t>(end - begin));
        if (to_nobody > 0) add_pair(problem, nobody, 0, possible);
        end_row(problem, possible);
    }
}

}  // namespace

InOrder::InOrder(const AssignmentProblem& problem) : files(by_id(problem.files)), readers(by_id(problem.readers)) {
    const auto row = places(files), column = places(readers);
    fit.resize(problem.fits.size());
    std::iota(fit.begin(), fit.end(), 0U);
    fit = counted_out(fit, readers.size(), [&](auto at) { return column[problem.fits[at].reader]; });
    fit = counted_out(fit, files.size(), [&](auto at) { return row[problem.fits[at].file]; });
    reads.first.assign(files.size() + 1, 0);
    for (const auto at : fit) {
        reads.column.push_back(column[problem.fits[at].reader]);
        reads.gain.push_back(problem.fits[at].score);
        ++reads.first[row[problem.fits[at].file] + 1];
    }
    std::partial_sum(reads.first.begin(), reads.first.end(), reads.first.begin());
    reads.capacity.assign(fit.size(), 1);
    for (const auto at : files) reads.supply.push_back(problem.files[at].reads);
    for (const auto at : readers) {
        reads.demand.push_back(problem.readers[at].most);
        least.push_back(problem.readers[at].least);
    }
}

// What cannot be for want of pairs alone is left out beforehand: nobody need be found for it.
Transport balanced(const InOrder& order, const Coverage& coverage) {
    const auto& reads = order.reads;
    Transport problem;
    std::int64_t given = 0, to_nobody = coverage.rows_lack;
    for (std::uint32_t row = 0; row < reads.rows(); ++row) {
        given += reads.supply[row] - coverage.row_lacks[row];
        to_nobody -=
            std::max(0, reads.supply[row] - static_cast<std::int32_t>(reads.first[row + 1] - reads.first[row]));
    }
    add_files(problem, reads, to_nobody);
    auto least = files_of_each(reads);
    auto spare = least;
    std::int64_t idle = -given, missing = 0;
    for (std::uint32_t at = 0; at < reads.columns(); ++at) {
        problem.demand.push_back(std::min(reads.demand[at], least[at]));
        missing += std::max(0, coverage.column_lacks[at] - std::max(0, order.least[at] - least[at]));
        least[at] = std::min(order.least[at], least[at]);
        spare[at] = problem.demand[at] - least[at];
        idle += problem.demand[at];
    }
    if (to_nobody > 0) problem.demand.push_back(static_cast<std::int32_t>(to_nobody));
    add_row(problem, idle - missing, spare);
    if (missing > 0) add_row(problem, missing, least);
    return problem;
}

}  // namespace solvers
