// Sixty-four people who sign in at once, each with a password to be hashed, while others page through a long list: the
// list is not to notice. Beside the list alone, beside the floor that runs its SQL, and on PostgreSQL.
#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <thread>
#include <utility>

#include "accounts/accounts.hpp"
#include "bench/figures.hpp"
#include "bench/measurements.hpp"
#include "bench/same_sql.hpp"
#include "bench/worlds.hpp"
#include "core/password.hpp"

namespace bench {
namespace {

constexpr unsigned people = 64;
constexpr unsigned readers = 8;
constexpr int rounds = 5;
constexpr std::chrono::milliseconds a_while{2000};
constexpr std::size_t pages = 64;

const std::string list = std::string("/api/calls/") + call_slug + "/applications";

std::string email(unsigned number) { return "somebody" + std::to_string(number) + "@bench.example"; }

// One password is enough: each of them has a hash of its own cost all the same.
void add_people(const std::string& url) {
    const auto database = db::open(url);
    const auto hash = core::password_hash("a long password");
    database->write_now({}, [&](db::Tx& tx) {
        for (unsigned i = 0; i < people; ++i) accounts::add_person(tx, {"Somebody", email(i), hash});
    });
    database->close();
}

std::vector<std::string> sign_ins() {
    std::vector<std::string> out;
    for (unsigned i = 0; i < people; ++i)
        out.push_back(
            request("POST", "/api/session", {}, R"({"email":")" + email(i) + R"(","password":"a long password"})"));
    return out;
}

// All at once, each once.
Outcome sign_in(unsigned short port, const std::vector<std::string>& requests) {
    std::array<bool, people> sent{};
    auto outcome = run({.port = port,
                        .connections = people,
                        .at_most = std::chrono::minutes(2),
                        .next = [&](unsigned i) { return std::exchange(sent[i], true) ? nullptr : &requests[i]; },
                        .answered = {}});
    if (outcome.refused) throw std::runtime_error(std::to_string(outcome.refused) + " sign-ins were refused");
    return outcome;
}

// Pages one after the other, until told to stop.
Outcome page_through(unsigned short port, const std::vector<std::string>& requests, const std::atomic<bool>& stopped) {
    std::size_t sent = 0;
    return run({.port = port,
                .connections = readers,
                .at_most = std::chrono::minutes(2),
                .next = [&](unsigned) { return stopped ? nullptr : &requests[sent++ % requests.size()]; },
                .answered = {}});
}

// The pages that were read while `work` was done.
template <class Work> Outcome beside(unsigned short port, const std::vector<std::string>& requests, Work work) {
    std::atomic<bool> stopped = false;
    Outcome outcome;
    std::thread reading([&] { outcome = page_through(port, requests, stopped); });
    work();
    stopped = true;
    reading.join();
    return outcome;
}

struct Pages {
    std::vector<std::string> of_server, of_floor;
    std::string floor_file;
};
Pages pages_of(const House& house, const std::string& path) {
    Pages out;
    const auto call = house.get(std::string("/api/calls/") + call_slug).at("id").as_int64();
    out.floor_file = folder() + "/floor-requests";
    std::ofstream file(out.floor_file);
    std::string cursor;
    while (out.of_server.size() < pages) {
        const auto target = list + "?limit=50" + (cursor.empty() ? "" : "&cursor=" + cursor);
        out.of_server.push_back(request("GET", target, house.manager));
        const auto size = ask(house.server.port(), out.of_server.back()).body.size();
        selection::Asked asked;
        if (!cursor.empty()) asked.cursor = core::Text<1, 600>::from(cursor);
        file << size << '\t' << sql_of_page(path, call, house.manager_id, asked) << '\n';
        out.of_floor.push_back(request("GET", "/" + std::to_string(out.of_floor.size())));
        cursor = house.get(target).at("next").as_string().c_str();
    }
    return out;
}

void measure_sqlite() {
    const auto path = copy_of_world(60'000, "sign-in");
    add_people("sqlite:" + path);
    const House house("sqlite:" + path);
    const auto asked = pages_of(house, path);
    const auto people_in = sign_ins();
    const auto port = free_port();
    const Server floor(
        {program("beast_floor"), std::to_string(port), path, asked.floor_file, std::to_string(house.manager_id)}, port);
    const auto rest = [] { std::this_thread::sleep_for(a_while); };
    std::vector<double> p50, p99, during, alone, below;
    for (int round = 0; round < rounds; ++round) {
        below.push_back(beside(port, asked.of_floor, rest).milliseconds_at(0.99));
        alone.push_back(beside(house.server.port(), asked.of_server, rest).milliseconds_at(0.99));
        Outcome came;
        const auto pages_read =
            beside(house.server.port(), asked.of_server, [&] { came = sign_in(house.server.port(), people_in); });
        during.push_back(pages_read.milliseconds_at(0.99));
        p50.push_back(came.milliseconds_at(0.5));
        p99.push_back(came.milliseconds_at(0.99));
    }
    Line("a page of 50 meanwhile")
        .at_most("p99 " + number(median(during)) + " ms", median(during), 20)
        .say("alone " + number(median(alone)) + " ms, floor " + number(median(below)) + " ms")
        .print();
    Line("64 sign-ins at once").say("p50 " + number(median(p50)) + " ms, p99 " + number(median(p99)) + " ms").print();
}

// How often the database had to begin a write again, as the house itself tells.
double retries(const House& house) {
    const auto told = ask(house.server.port(), request("GET", "/metrics")).body;
    const auto at = told.find("\nspark_retries_total ");
    return at == std::string::npos ? 0 : std::stod(told.substr(at + 21));
}

void measure_postgresql(const std::string& url) {
    run_well({program("spark"), "demo", "--db", url});
    add_people(url);
    const House house(url);
    const auto people_in = sign_ins();
    std::vector<double> p50, p99, again;
    for (int round = 0; round < rounds; ++round) {
        const auto before = retries(house);
        const auto came = sign_in(house.server.port(), people_in);
        p50.push_back(came.milliseconds_at(0.5));
        p99.push_back(came.milliseconds_at(0.99));
        again.push_back((retries(house) - before) / people);
    }
    Line("on PostgreSQL")
        .say("p50 " + number(median(p50)) + " ms, p99 " + number(median(p99)) + " ms")
        .at_most(number(median(again)) + " writes begun again for each", median(again), 0.1)
        .print();
}

}  // namespace

void measure_sign_in() {
    print_machine();
    std::cout << "sign-in: " << people << " people at once, " << readers << " read the list of 60,000; medians of "
              << rounds << " runs\n";
    measure_sqlite();
    if (const char* url = std::getenv("SPARK_BENCH_POSTGRES"))
        measure_postgresql(url);
    else
        std::cout << "  PostgreSQL is left out: bin/bench starts one and names it in SPARK_BENCH_POSTGRES\n";
}

}  // namespace bench
