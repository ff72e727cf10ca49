#include "solvers/shortage.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace solvers {
namespace {

constexpr std::size_t most_looked_at = 64;  // of those that lack; each look may cross the whole problem

using Nodes = std::vector<std::uint32_t>;  // rows, then columns

Nodes lacking(const std::vector<std::int32_t>& lacks, std::uint32_t first) {
    Nodes found;
    for (std::uint32_t at = 0; at < lacks.size() && found.size() < most_looked_at; ++at)
        if (lacks[at] > 0) found.push_back(first + at);
    return found;
}

// Everybody with whom one of those that lack competes, directly or through others. Ends early, with more than `most`,
// when it is no smaller than what is known.
template <class Meet> Nodes closed_around(std::uint32_t from, std::vector<char>& seen, std::size_t most, Meet meet) {
    Nodes found{from};
    seen[from] = 1;
    for (std::size_t done = 0; done < found.size() && found.size() <= most; ++done)
        meet(found[done], [&](std::uint32_t other) {
            if (!std::exchange(seen[other], char{1})) found.push_back(other);
        });
    for (const auto node : found) seen[node] = 0;
    return found;
}

template <class Meet> Nodes smallest_closed(const Nodes& lacking, std::size_t count, Meet meet) {
    std::vector<char> seen(count);
    Nodes smallest;
    for (const auto from : lacking) {
        auto found = closed_around(from, seen, smallest.empty() ? count : smallest.size() - 1, meet);
        if (smallest.empty() || found.size() < smallest.size()) smallest = std::move(found);
    }
    std::sort(smallest.begin(), smallest.end());
    return smallest;
}

// The pairs of each column, whoever carries.
std::vector<Nodes> by_column(const Transport& problem) {
    std::vector<Nodes> pairs(problem.columns());
    for (std::uint32_t pair = 0; pair < problem.pairs(); ++pair) pairs[problem.column[pair]].push_back(pair);
    return pairs;
}

// What some want, and what all who may serve them can give: each at most its limit, and 1 for each pair.
class Demand {
public:
    Demand(const std::vector<std::int32_t>& wants, const std::vector<std::int32_t>& limit)
        : wants_(wants), limit_(limit), pairs_(limit.size()) {}

    template <class Servers> void add(std::uint32_t one, const Servers& servers, std::int32_t by) {
        wanted_ += by * std::int64_t{wants_[one]};
        for (const auto server : servers) {
            possible_ -= std::min(pairs_[server], limit_[server]);
            pairs_[server] += by;
            possible_ += std::min(pairs_[server], limit_[server]);
        }
    }
    bool unmet() const { return wanted_ > possible_; }

    void tell(Shortage& shortage) const {
        shortage.wanted = wanted_;
        shortage.possible = possible_;
        for (std::uint32_t at = 0; at < pairs_.size(); ++at)
            if (pairs_[at] > 0) shortage.serving.push_back(at);
    }

private:
    const std::vector<std::int32_t>&wants_, &limit_;
    std::vector<std::int32_t> pairs_;
    std::int64_t wanted_ = 0, possible_ = 0;
};

// Leaves out whoever is not needed for the reason to be one.
template <class Servers> void shrink(Shortage& shortage, Demand demand, const Nodes& wanting, Servers servers) {
    for (const auto one : wanting) demand.add(one, servers(one), 1);
    for (const auto one : wanting) {
        demand.add(one, servers(one), -1);
        if (demand.unmet()) continue;
        demand.add(one, servers(one), 1);
        shortage.wanting.push_back(one);
    }
    demand.tell(shortage);
}

}  // namespace

Shortage shortage_of_rows(const Transport& problem, const Carried& carried, const std::vector<std::int32_t>& lacks) {
    const auto rows = problem.rows();
    const auto meet = [&](std::uint32_t node, auto met) {
        if (node >= rows) {
            for (const auto held : carried.into(node - rows)) met(carried.row(held));
            return;
        }
        for (auto pair = problem.first[node]; pair < problem.first[node + 1]; ++pair)
            if (!carried.full(pair)) met(rows + problem.column[pair]);
    };
    auto closed = smallest_closed(lacking(lacks, 0), rows + problem.columns(), meet);
    std::erase_if(closed, [&](auto node) { return node >= rows; });
    Shortage shortage;
    shrink(shortage, {problem.supply, problem.demand}, closed, [&](std::uint32_t row) {
        return std::span(problem.column).subspan(problem.first[row], problem.first[row + 1] - problem.first[row]);
    });
    return shortage;
}

Shortage shortage_of_columns(const Transport& problem, const Carried& carried, const std::vector<std::int32_t>& least) {
    const auto rows = problem.rows();
    const auto pairs_of = by_column(problem);
    const auto meet = [&](std::uint32_t node, auto met) {
        if (node >= rows) {
            for (const auto pair : pairs_of[node - rows])
                if (!carried.full(pair)) met(carried.row(pair));
            return;
        }
        for (auto pair = problem.first[node]; pair < problem.first[node + 1]; ++pair)
            if (carried.full(pair)) met(rows + problem.column[pair]);
    };
    std::vector<std::int32_t> lacks(problem.columns());
    for (std::uint32_t at = 0; at < lacks.size(); ++at)
        lacks[at] = least[at] - static_cast<std::int32_t>(carried.into(at).size());
    auto closed = smallest_closed(lacking(lacks, rows), rows + problem.columns(), meet);
    std::erase_if(closed, [&](auto node) { return node < rows; });
    for (auto& node : closed) node -= rows;
    Shortage shortage{Shortage::Of::columns, {}, {}, 0, 0};
    shrink(shortage, {least, problem.supply}, closed, [&](std::uint32_t column) {
        Nodes readable;
        for (const auto pair : pairs_of[column]) readable.push_back(carried.row(pair));
        return readable;
    });
    return shortage;
}

}  // namespace solvers
