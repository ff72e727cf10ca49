// The solvers from spreadsheet to spreadsheet, beside LEMON's network simplex on the same problem in memory.
#include <fstream>
#include <iostream>
#include <random>

#include "bench/figures.hpp"
#include "bench/measurements.hpp"
#include "bench/network_simplex.hpp"
#include "bench/program.hpp"

namespace bench {
namespace {

struct Case {
    const char* what;
    double target;  // seconds, of the whole command
    int files, reviewers, candidates;
    int runs;
    double simplexes;  // the same target in runs of the network simplex, where its time was taken beside HotCRP's; or 0
};

// HotCRP's assigner takes 0.8 s and 34.7 s for the first two, where the simplex alone takes 4 ms and 0.08 s; a hundred
// times faster is asked for.
constexpr Case cases[] = {{"500 x 50 dense", 0.008, 500, 50, 50, 21, 0.8 / 100 / 0.004},
                          {"2,000 x 200 dense", 0.347, 2'000, 200, 200, 5, 34.7 / 100 / 0.08},
                          {"3,000 x 400 dense", 1, 3'000, 400, 400, 3, 0},
                          {"60,000 x 3,000, 50 each", 10, 60'000, 3'000, 50, 1, 0}};
constexpr int reads = 3;

// Reviewers that all files like more or less, as in life: what makes assigning hard.
std::vector<ScoredPair> pairs_of(const Case& one) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> chance(0, 1);
    std::vector<double> liked(static_cast<std::size_t>(one.reviewers));
    for (auto& value : liked) value = chance(random);
    std::vector<int> order(liked.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = static_cast<int>(at);
    std::vector<ScoredPair> pairs;
    for (int file = 0; file < one.files; ++file)
        for (int at = 0; at < one.candidates; ++at) {
            const auto other = static_cast<std::size_t>(at) + random() % (order.size() - static_cast<std::size_t>(at));
            std::swap(order[static_cast<std::size_t>(at)], order[other]);
            const int reviewer = order[static_cast<std::size_t>(at)];
            const auto score = 0.5 * liked[static_cast<std::size_t>(reviewer)] + 0.5 * chance(random);
            pairs.push_back({file, reviewer, static_cast<int>(score * 10'000)});
        }
    return pairs;
}

int places_of(const Case& one) { return (one.files * reads * 6 / 5 + one.reviewers - 1) / one.reviewers; }

void write_tables(const Case& one, const std::vector<ScoredPair>& pairs) {
    std::ofstream files(folder() + "/files.csv"), reviewers(folder() + "/reviewers.csv"),
        scores(folder() + "/scores.csv");
    files << "file,reads\n";
    for (int file = 0; file < one.files; ++file) files << "F" << file << "," << reads << "\n";
    reviewers << "reviewer,min,max\n";
    for (int at = 0; at < one.reviewers; ++at) reviewers << "R" << at << ",0," << places_of(one) << "\n";
    scores << "file,reviewer,score\n";
    for (const auto& pair : pairs)
        scores << "F" << pair.file << ",R" << pair.reviewer << "," << pair.score / 10'000.0 << "\n";
}

std::vector<std::string> command(const char* kind) {
    const auto at = [](const char* name) { return folder() + "/" + name; };
    if (std::string_view(kind) == "calibrate")
        return {program("spark"),    "solve", kind,    "--reviews",   at("reviews.csv"),
                "--places",          "100",   "--out", at("out.csv"), "--reviewers-out",
                at("severities.csv")};
    return {
        program("spark"), "solve",          kind,    "--files",    at("files.csv"), "--reviewers", at("reviewers.csv"),
        "--scores",       at("scores.csv"), "--out", at("out.csv")};
}

// The median of some runs, and the heaviest.
Ended repeated(const std::vector<std::string>& words, int runs) {
    std::vector<double> seconds;
    Ended last;
    for (int run = 0; run < runs; ++run) {
        const auto ended = run_well(words);
        seconds.push_back(ended.seconds);
        last.peak_mib = std::max(last.peak_mib, ended.peak_mib);
        last.output = ended.output;
    }
    last.seconds = median(seconds);
    return last;
}

void measure_assigning(const Case& one) {
    const auto pairs = pairs_of(one);
    write_tables(one, pairs);
    const auto done = repeated(command("assign"), one.runs);
    const auto proved = done.output.find("\"optimal\":true") != std::string::npos;
    Line line(one.what);
    line.at_most(number(done.seconds * 1000) + " ms", done.seconds * 1000, one.target * 1000);
    line.at_most(number(done.peak_mib) + " MiB", done.peak_mib, 2048).say(proved ? "proved" : "NOT PROVED");
    std::vector<double> floors;
    floors.reserve(static_cast<std::size_t>(one.runs));
    for (int run = 0; run < one.runs; ++run)
        floors.push_back(by_network_simplex(pairs, one.files, one.reviewers, reads, places_of(one)));
    const auto ratio = done.seconds / median(floors);
    line.say("network simplex alone " + number(median(floors) * 1000) + " ms");
    if (one.simplexes > 0)
        line.at_most("whole command " + times(ratio), ratio, one.simplexes);
    else
        line.say("whole command " + times(ratio));
    line.print();
}

void measure_calibrating() {
    std::mt19937_64 random(2);
    std::normal_distribution<double> normal;
    std::vector<double> severity(3'000);
    for (auto& value : severity) value = 0.5 * normal(random);
    std::ofstream file(folder() + "/reviews.csv");
    file << "file,reviewer,score\n";
    for (int at = 0; at < 60'000; ++at) {
        const auto quality = 5 + normal(random);
        for (int read = 0; read < reads; ++read) {
            const auto reviewer = static_cast<std::size_t>(read) * 1'000 + random() % 1'000;
            file << "F" << at << ",R" << reviewer << "," << quality + severity[reviewer] + 0.7 * normal(random) << "\n";
        }
    }
    file.close();
    const auto done = repeated(command("calibrate"), 3);
    Line("60,000 x 3 reviews by 3,000")
        .at_most(number(done.seconds * 1000) + " ms", done.seconds * 1000, 2'000)
        .say(number(done.peak_mib) + " MiB")
        .print();
}

// Fifteen rules that pull against the scores: sectors capped, stages and cities wanted, desks few.
void write_choice() {
    std::mt19937_64 random(3);
    std::ofstream files(folder() + "/candidates.csv"), rules(folder() + "/rules.toml");
    files << "file,score,sector,stage,city,desks\n";
    for (int at = 0; at < 60'000; ++at)
        files << "F" << at << "," << static_cast<double>(random() % 100'000) / 10'000.0 << ",s"
              << std::min(random() % 10, random() % 10) << ",t" << random() % 4 << ",c"
              << std::min(random() % 20, random() % 20) << "," << 1 + random() % 6 << "\n";
    for (int at = 0; at < 10; ++at)
        rules << "[[rule]]\nattribute = \"sector\"\nvalue = \"s" << at << "\"\nat_most = 60\n";
    for (int at = 0; at < 3; ++at)
        rules << "[[rule]]\nattribute = \"stage\"\nvalue = \"t" << at << "\"\nat_least = 110\n";
    rules << "[[rule]]\nattribute = \"city\"\nvalue = [\"c18\", \"c19\"]\nat_least = 40\n";
    rules << "[[rule]]\nsum = \"desks\"\nat_most = 1200\n";
}

void measure_choosing() {
    write_choice();
    const auto at = [](const char* name) { return folder() + "/" + name; };
    const auto done = repeated({program("spark"), "solve", "select", "--files", at("candidates.csv"), "--places", "500",
                                "--rules", at("rules.toml"), "--out", at("out.csv")},
                               3);
    const auto proved = done.output.find("\"optimal\":true") != std::string::npos;
    Line("500 of 60,000, 15 rules")
        .at_most(number(done.seconds * 1000) + " ms", done.seconds * 1000, 1000)
        .say(number(done.peak_mib) + " MiB")
        .say(proved ? "proved" : "NOT PROVED")
        .print();
}

}  // namespace

void measure_solve() {
    print_machine();
    std::cout << "solve assign: " << reads << " reads a file, a fifth more places than reads, CSV to CSV\n";
    for (const auto& one : cases) measure_assigning(one);
    std::cout << "solve calibrate, CSV to CSV\n";
    measure_calibrating();
    std::cout << "solve select, CSV to CSV\n";
    measure_choosing();
}

}  // namespace bench
