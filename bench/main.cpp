// bin/bench NAME: measures, and prints a line for each figure with what it stands beside.
#include <cstring>
#include <iostream>

#include "bench/measurements.hpp"

namespace {

struct Measurement {
    const char *name, *about;
    void (*run)();
};

constexpr Measurement measurements[] = {
    {"http", "pages, searches and single files under load, beside bare Beast and sqlite3", bench::measure_http},
    {"writes", "64 clients submit, beside raw commits, without syncing, and on PostgreSQL", bench::measure_writes},
    {"import", "60,000 lines with their eligibility: lines a second and memory", bench::measure_import},
    {"sign-in", "64 people sign in at once while others page through the list", bench::measure_sign_in},
    {"web", "the compressed JavaScript of the first views", bench::measure_web},
    {"solve", "assignments, calibrations and choices from CSV to CSV, beside LEMON's network simplex alone",
     bench::measure_solve},
    {"selection", "lists and board by score over 60,000 files, and reviews saved beside raw commits",
     bench::measure_selection}};

int list() {
    std::cerr << "usage: bin/bench NAME..., or bin/bench all\n";
    for (const auto& one : measurements) std::cerr << "  " << one.name << ": " << one.about << "\n";
    return 2;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return list();
    try {
        for (int i = 1; i < count; ++i) {
            bool known = false;
            for (const auto& one : measurements) {
                if (std::strcmp(words[i], one.name) != 0 && std::strcmp(words[i], "all") != 0) continue;
                known = true;
                one.run();
            }
            if (!known) return list();
        }
    } catch (const std::exception& error) {
        std::cerr << "bench: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
