// Submissions by 64 clients at once: what is acknowledged is on the disk. Beside raw commits on the same disk, beside
// the same without syncing, and on PostgreSQL.
#include <cstdlib>
#include <iostream>

#include "bench/figures.hpp"
#include "bench/founders.hpp"
#include "bench/measurements.hpp"
#include "bench/raw_commits.hpp"
#include "bench/worlds.hpp"

namespace bench {
namespace {

constexpr unsigned clients = 64;
constexpr std::size_t a_round = 40;  // submissions by each client
constexpr unsigned of_each = 8;      // founders that a client speaks for in turn: nobody owns hundreds of startups
constexpr int rounds = 3;

// Sends the last drafts of the founders, `a_round` by each client.
Outcome submit(unsigned short port, std::vector<Founder>& all) {
    std::vector<std::string> requests(clients);
    std::vector<std::size_t> left(clients, a_round);
    auto outcome = run({.port = port,
                        .connections = clients,
                        .at_most = std::chrono::minutes(2),
                        .next = [&](unsigned i) -> const std::string* {
                            if (left[i] == 0) return nullptr;
                            auto& founder = all[std::size_t{i} * of_each + --left[i] % of_each];
                            requests[i] = request(
                                "POST", "/api/applications/" + std::to_string(founder.drafts.back()) + "/submission",
                                founder.cookie);
                            founder.drafts.pop_back();
                            return &requests[i];
                        },
                        .answered =
                            [](unsigned, const Answer& answer) {
                                if (answer.status != 201)
                                    throw std::runtime_error("a submission was refused: " + answer.body);
                            }});
    return outcome;
}

void measure_sqlite() {
    const auto path = copy_of_world(600, "writes");
    const auto db = "sqlite:" + path;
    auto all = founders(House(db), clients * of_each, a_round * rounds * 2 / of_each);
    std::vector<double> raw, durable, lazy, beside_raw, beside_lazy, p99;
    for (int round = 0; round < rounds; ++round) {
        raw.push_back(raw_commits_per_second(folder() + "/raw-commits.db"));
        const auto synced = [&] {
            const House house(db);
            return submit(house.server.port(), all);
        }();
        const auto unsynced = [&] {
            const House house(db, {"--no-sync"});
            return submit(house.server.port(), all);
        }();
        durable.push_back(synced.per_second());
        lazy.push_back(unsynced.per_second());
        beside_raw.push_back(synced.per_second() / raw.back());
        beside_lazy.push_back(synced.per_second() / unsynced.per_second());
        p99.push_back(synced.milliseconds_at(0.99));
    }
    Line("on SQLite")
        .say(number(median(durable)) + " durable submissions/s, p99 " + number(median(p99)) + " ms")
        .at_least("beside " + number(median(raw)) + " raw commits/s: " + times(median(beside_raw)), median(beside_raw),
                  0.5)
        .at_least("beside " + number(median(lazy)) + "/s without sync: " + times(median(beside_lazy)),
                  median(beside_lazy), 0.8)
        .print();
}

void measure_postgresql(const std::string& url) {
    run_well({program("spark"), "demo", "--db", url});
    const House house(url);
    auto all = founders(house, clients * of_each, a_round * rounds / of_each);
    std::vector<double> durable, p99;
    for (int round = 0; round < rounds; ++round) {
        const auto outcome = submit(house.server.port(), all);
        durable.push_back(outcome.per_second());
        p99.push_back(outcome.milliseconds_at(0.99));
    }
    Line("on PostgreSQL")
        .say(number(median(durable)) + " durable submissions/s, p99 " + number(median(p99)) + " ms")
        .print();
}

}  // namespace

void measure_writes() {
    print_machine();
    std::cout << "writes: 64 clients submit complete applications, medians of " << rounds << " runs of "
              << clients * a_round << "\n";
    measure_sqlite();
    const char* url = std::getenv("SPARK_BENCH_POSTGRES");
    if (url)
        measure_postgresql(url);
    else
        std::cout << "  PostgreSQL is left out: bin/bench starts one and names it in SPARK_BENCH_POSTGRES\n";
}

}  // namespace bench
