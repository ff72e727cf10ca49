// `spark solve`: the solvers for people with spreadsheets. No database, no server.
#pragma once
#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace cli {

struct SolveAssign {
    std::string files, readers, scores, conflicts, standing, out;
    bool fair = false, partial = false;
};
int solve_assign(const SolveAssign& with);

struct SolveCalibrate {
    std::string reviews, out, readers_out;
    int places = 0;
    std::uint64_t seed = 1;
};
int solve_calibrate(const SolveCalibrate& with);

struct Solve {
    SolveAssign assign;
    SolveCalibrate calibrate;
};
// Both must outlive the parsing.
void solve_command(CLI::App& app, Solve& with, int& code);

}  // namespace cli
