#include "bench/network_simplex.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <stdexcept>

namespace bench {

double by_network_simplex(const std::vector<ScoredPair>& pairs, int files, int reviewers, int reads, int places) {
    const auto began = std::chrono::steady_clock::now();
    lemon::SmartDigraph graph;
    graph.reserveNode(files + reviewers + 1);
    graph.reserveArc(static_cast<int>(pairs.size()) + reviewers);
    for (int node = 0; node <= files + reviewers; ++node) graph.addNode();
    const auto all = graph.nodeFromId(files + reviewers);
    for (const auto& pair : pairs) graph.addArc(graph.nodeFromId(pair.file), graph.nodeFromId(files + pair.reviewer));
    for (int at = 0; at < reviewers; ++at) graph.addArc(graph.nodeFromId(files + at), all);
    lemon::SmartDigraph::ArcMap<int> capacity(graph, 1);
    lemon::SmartDigraph::ArcMap<std::int64_t> cost(graph, 0);
    lemon::SmartDigraph::NodeMap<int> supply(graph, 0);
    for (std::size_t at = 0; at < pairs.size(); ++at) cost[graph.arcFromId(static_cast<int>(at))] = -pairs[at].score;
    for (int at = 0; at < reviewers; ++at) capacity[graph.arcFromId(static_cast<int>(pairs.size()) + at)] = places;
    for (int file = 0; file < files; ++file) supply[graph.nodeFromId(file)] = reads;
    supply[all] = -reads * files;
    lemon::NetworkSimplex<lemon::SmartDigraph, int, std::int64_t> simplex(graph);
    if (simplex.upperMap(capacity).costMap(cost).supplyMap(supply).run() != simplex.OPTIMAL)
        throw std::runtime_error("the network simplex finds no assignment");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace bench
