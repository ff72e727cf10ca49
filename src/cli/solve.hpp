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

struct SolveSelect {
    std::string files, rules, out;
    int places = 0;
    bool partial = false;
};
int solve_select(const SolveSelect& with);

struct Solve {
    SolveAssign assign;
    SolveCalibrate calibrate;
};
// What is given must outlive the parsing. `select`, whose library takes long to load, is the house's alone.
CLI::App& solve_command(CLI::App& app, Solve& with, int& code);
void select_command(CLI::App& solve, SolveSelect& with, int& code);

}  // namespace cli
