// Lists, searches and single files, as a manager reads them, beside a floor that runs the same SQL.
#include <array>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>

#include "bench/figures.hpp"
#include "bench/measurements.hpp"
#include "bench/same_sql.hpp"
#include "bench/worlds.hpp"

namespace bench {
namespace {

constexpr int rounds = 5;
constexpr std::chrono::milliseconds a_round{1500};
constexpr std::size_t most_asked = 64;

// One kind of request in one world: what is sent to the server, and the same for the floor.
struct Asking {
    std::vector<std::string> of_server, of_floor;
    std::string floor_file;
    double bytes = 0;
};

struct Kind {
    const char* what;
    std::vector<std::string> (*targets)(const House& small, const House& here);
    std::string (*sql)(const std::string& path, std::int64_t call, std::int64_t person, const std::string& target);
};

const std::string list = std::string("/api/calls/") + call_slug + "/applications";

// Each page begins after another file, spread over the whole list.
std::vector<std::string> page_targets(const House&, const House& here) {
    std::vector<std::string> out{list + "?limit=50"};
    auto page = here.get(out.back());
    while (out.size() < most_asked && page.at("next").is_string()) {
        out.push_back(list + "?limit=50&cursor=" + std::string(page.at("next").as_string()));
        page = here.get(out.back());
    }
    return out;
}

std::string word_of(const boost::json::value& line, std::size_t least) {
    std::string word;
    for (const char c : line.at("startup").at("one_liner").as_string()) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            word += c;
        else if (word.size() >= least)
            break;
        else
            word.clear();
    }
    return word.size() >= least ? word : "";
}

// Words that people would type, the same in both worlds and full pages in both; half of them whole, half of them begun.
std::vector<std::string> search_targets(const House& small, const House&) {
    std::set<std::string> words;
    std::vector<std::string> out;
    const auto page = small.get(list + "?limit=200");
    for (const auto& line : page.at("items").as_array()) {
        auto word = word_of(line, 4);
        if (words.size() % 2) word.resize(std::min<std::size_t>(word.size(), 3));
        if (word.empty() || out.size() == most_asked || !words.insert(word).second) continue;
        const auto target = list + "?limit=50&search=" + word;
        if (small.get(target).at("total").as_int64() > 50) out.push_back(target);
    }
    return out;
}

std::vector<std::string> application_targets(const House&, const House& here) {
    std::vector<std::string> out;
    const auto page = here.get(list + "?limit=" + std::to_string(most_asked));
    for (const auto& line : page.at("items").as_array())
        out.push_back("/api/applications/" + std::to_string(line.at("id").as_int64()));
    return out;
}

std::string value_of(const std::string& target, const std::string& name) {
    const auto at = target.find(name + "=");
    if (at == std::string::npos) return {};
    const auto from = at + name.size() + 1;
    return target.substr(from, target.find('&', from) - from);
}

std::string list_sql(const std::string& path, std::int64_t call, std::int64_t person, const std::string& target) {
    selection::Asked asked;
    if (const auto cursor = value_of(target, "cursor"); !cursor.empty())
        asked.cursor = core::Text<1, 600>::from(cursor);
    if (const auto words = value_of(target, "search"); !words.empty()) asked.search = core::Text<0, 200>::from(words);
    return sql_of_page(path, call, person, asked);
}

std::string application_sql(const std::string& path, std::int64_t, std::int64_t, const std::string& target) {
    return sql_of_application(path, std::stoll(target.substr(target.rfind('/') + 1)));
}

constexpr std::array kinds{Kind{"a page of 50", page_targets, list_sql}, Kind{"a search", search_targets, list_sql},
                           Kind{"one application", application_targets, application_sql}};

// Every request is asked once: that warms the server, and tells the floor how much it has to write.
Asking asking(const Kind& kind, const House& small, const House& here, const std::string& path) {
    Asking out;
    const auto call = here.get(std::string("/api/calls/") + call_slug).at("id").as_int64();
    out.floor_file = folder() + "/floor-requests";
    std::ofstream file(out.floor_file);
    for (const auto& target : kind.targets(small, here)) {
        out.of_server.push_back(request("GET", target, here.manager));
        const auto size = ask(here.server.port(), out.of_server.back()).body.size();
        out.bytes += static_cast<double>(size);
        file << size << '\t' << kind.sql(path, call, here.manager_id, target) << '\n';
        out.of_floor.push_back(request("GET", "/" + std::to_string(out.of_floor.size())));
    }
    out.bytes /= static_cast<double>(out.of_server.size());
    return out;
}

Outcome load(unsigned short port, const std::vector<std::string>& requests) {
    std::size_t sent = 0;
    auto outcome = run({.port = port,
                        .at_most = a_round,
                        .next = [&](unsigned) { return &requests[sent++ % requests.size()]; },
                        .answered = {}});
    if (outcome.refused)
        throw std::runtime_error(std::to_string(outcome.refused) + " of " + std::to_string(outcome.answers) +
                                 " were refused");
    return outcome;
}

struct Figures {
    std::vector<double> served, floor, ratio, p50, p99, floor_p99, growth, work, floor_work;
};

// With the processor time that the server took for each answer: a busy machine changes it least.
Outcome load(const Server& server, const std::vector<std::string>& requests, std::vector<double>& work) {
    const auto before = server.cpu_seconds();
    auto outcome = load(server.port(), requests);
    work.push_back((server.cpu_seconds() - before) / static_cast<double>(outcome.answers) * 1e6);
    return outcome;
}

void print(const Kind& kind, const Figures& f, double bytes) {
    Line(kind.what)
        .say(number(median(f.served)) + "/s, floor " + number(median(f.floor)) + "/s:")
        .at_least(times(median(f.ratio)), median(f.ratio), 0.7)
        .say("p50 " + number(median(f.p50)) + " ms")
        .at_most("p99 " + number(median(f.p99)) + " ms, floor " + number(median(f.floor_p99)), median(f.p99), 10)
        .at_most("beside 600: " + times(median(f.growth)), median(f.growth), 1.5)
        .say(number(median(f.work)) + " us of processor, floor " + number(median(f.floor_work)))
        .say(number(bytes / 1000) + " kB, spread " + number(spread(f.ratio) * 100) + " %")
        .print();
}

// Server and floor take turns, so that a noise that lasts meets both.
void measure(const Kind& kind, const House& large, const House& small) {
    const auto path = world(60'000);
    const auto many = asking(kind, small, large, path);
    const auto port = free_port();
    const Server floor(
        {program("beast_floor"), std::to_string(port), path, many.floor_file, std::to_string(large.manager_id)}, port);
    const auto few = asking(kind, small, small, world(600));
    Figures figures;
    for (int round = 0; round < rounds; ++round) {
        const auto below = load(floor, many.of_floor, figures.floor_work);
        const auto served = load(large.server, many.of_server, figures.work);
        const auto beside = load(small.server.port(), few.of_server);
        figures.served.push_back(served.per_second());
        figures.floor.push_back(below.per_second());
        figures.ratio.push_back(served.per_second() / below.per_second());
        figures.floor_p99.push_back(below.milliseconds_at(0.99));
        figures.p50.push_back(served.milliseconds_at(0.5));
        figures.p99.push_back(served.milliseconds_at(0.99));
        figures.growth.push_back(served.milliseconds_at(0.5) / beside.milliseconds_at(0.5));
    }
    print(kind, figures, many.bytes);
}

}  // namespace

void measure_http() {
    const auto large_world = world(60'000), small_world = world(600);
    print_machine();
    std::cout
        << "http: 60,000 applications, 64 connections; beside bare Beast and sqlite3 on the same SQL, and beside 600\n";
    const House large("sqlite:" + large_world), small("sqlite:" + small_world);
    for (const auto& kind : kinds) measure(kind, large, small);
    const auto resident = large.server.resident_mib();
    const auto ready = large.server.ready_ms();
    Line("after the run")
        .at_most(number(resident) + " MiB resident", resident, 100)
        .at_most("ready in " + number(ready) + " ms", ready, 200)
        .print();
}

}  // namespace bench
