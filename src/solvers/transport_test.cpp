// The flow against LEMON's network simplex where trying everything takes too long, and its own proof where both would.
#include "solvers/transport.hpp"

#include <gtest/gtest.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <numeric>
#include <random>

namespace solvers {
namespace {

struct Shape {
    std::uint32_t rows, columns, pairs_a_row;
    std::int32_t supply;
    std::int64_t largest;
    int popular;  // of 100: how far all rows like the same columns
};

// Demands that can be met: they are counted from a flow made by chance. The last row may stay idle anywhere.
Transport by_chance(std::mt19937_64& random, const Shape& shape) {
    Transport problem;
    std::vector<std::int64_t> liked(shape.columns);
    const auto upto = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
    };
    for (auto& one : liked) one = upto(shape.largest);
    problem.demand.assign(shape.columns, 0);
    std::vector<std::uint32_t> columns(shape.columns);
    std::iota(columns.begin(), columns.end(), 0U);
    for (std::uint32_t row = 0; row < shape.rows; ++row) {
        std::shuffle(columns.begin(), columns.end(), random);
        for (std::uint32_t at = 0; at < shape.pairs_a_row; ++at) {
            problem.column.push_back(columns[at]);
            problem.gain.push_back((liked[columns[at]] * shape.popular + upto(shape.largest) * (100 - shape.popular)) /
                                   100);
            problem.capacity.push_back(1);
            if (at < static_cast<std::uint32_t>(shape.supply)) ++problem.demand[columns[at]];
        }
        problem.first.push_back(problem.pairs());
        problem.supply.push_back(shape.supply);
    }
    std::int32_t idle = 0;
    for (std::uint32_t at = 0; at < shape.columns; ++at) {
        const auto more = static_cast<std::int32_t>(upto(3));
        problem.column.push_back(at);
        problem.gain.push_back(0);
        problem.capacity.push_back(problem.demand[at] += more);
        idle += more;
    }
    problem.first.push_back(problem.pairs());
    problem.supply.push_back(idle);
    return problem;
}

std::int64_t by_network_simplex(const Transport& problem) {
    lemon::SmartDigraph graph;
    lemon::SmartDigraph::ArcMap<std::int64_t> cost(graph), capacity(graph);
    lemon::SmartDigraph::NodeMap<std::int64_t> supply(graph);
    std::vector<lemon::SmartDigraph::Node> rows, columns;
    for (const auto has : problem.supply) supply[rows.emplace_back(graph.addNode())] = has;
    for (const auto wants : problem.demand) supply[columns.emplace_back(graph.addNode())] = -wants;
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair) {
            const auto arc = graph.addArc(rows[row], columns[problem.column[pair]]);
            cost[arc] = -problem.gain[pair];
            capacity[arc] = problem.capacity[pair];
        }
    lemon::NetworkSimplex<lemon::SmartDigraph, std::int64_t> simplex(graph);
    simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
    EXPECT_EQ(simplex.run(), simplex.OPTIMAL);
    return -simplex.totalCost();
}

void expect_a_flow(const Transport& problem, const Shipment& found) {
    auto supply = problem.supply, demand = problem.demand;
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        for (auto pair = problem.first[row]; pair < problem.first[row + 1]; ++pair) {
            EXPECT_GE(found.flow[pair], 0);
            EXPECT_LE(found.flow[pair], problem.capacity[pair]);
            supply[row] -= found.flow[pair];
            demand[problem.column[pair]] -= found.flow[pair];
        }
    EXPECT_EQ(supply, std::vector<std::int32_t>(problem.rows()));
    EXPECT_EQ(demand, std::vector<std::int32_t>(problem.columns()));
}

}  // namespace

TEST(Transport, gains_what_the_network_simplex_gains) {
    std::mt19937_64 random(2021);
    for (const auto& shape :
         {Shape{30, 8, 8, 3, 1'000'000, 0}, Shape{60, 20, 10, 2, 4, 50}, Shape{200, 40, 25, 3, 1'000, 70},
          Shape{400, 60, 12, 3, 1, 0}, Shape{10, 300, 200, 40, 1'000'000'000, 20}})
        for (int round = 0; round < 10; ++round) {
            const auto problem = by_chance(random, shape);
            const auto found = carry(problem);
            ASSERT_TRUE(found);
            expect_a_flow(problem, *found);
            EXPECT_EQ(found->gain, by_network_simplex(problem));
            EXPECT_EQ(found->bound, found->gain);
        }
}

TEST(Transport, a_large_one_proves_itself) {
    std::mt19937_64 random(2022);
    const auto problem = by_chance(random, {3'000, 200, 50, 3, 10'000'000, 60});
    const auto found = carry(problem);
    ASSERT_TRUE(found);
    expect_a_flow(problem, *found);
    EXPECT_EQ(found->bound, found->gain);
}

TEST(Transport, the_largest_gains_that_are_allowed_stay_within_their_integers) {
    std::mt19937_64 random(2023);
    const auto problem = by_chance(random, {50, 12, 12, 3, most_gain(51, 12), 90});
    const auto found = carry(problem);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->bound, found->gain);
}

TEST(Transport, what_cannot_be_carried_is_told) {
    const Transport narrow{{0, 1, 2}, {0, 0}, {5, 3}, {1, 1}, {1, 1}, {1, 1}};
    EXPECT_FALSE(carry(narrow)) << "both rows know one column only, which takes one";
    const Transport wide{{0, 1, 2}, {0, 1}, {5, 3}, {1, 1}, {1, 1}, {1, 1}};
    EXPECT_EQ(carry(wide).value().gain, 8);
}

}  // namespace solvers
