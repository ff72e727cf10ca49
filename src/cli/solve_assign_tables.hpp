// The spreadsheets of `spark solve assign` as the solver wants them, and its answer as a spreadsheet.
#pragma once
#include <string>

#include "cli/solve.hpp"
#include "cli/solve_names.hpp"
#include "solvers/assignment.hpp"
#include "solvers/decimal.hpp"

namespace cli {

struct AssignTables {
    SolveNames files, readers;
    solvers::AssignmentProblem problem;
    solvers::Decimals scores;  // of each fit, as they came
    int places = 0;            // the solver's unit of score is 10^-places
    bool exact = true;         // no score was rounded to that unit
    std::size_t refused = 0;   // lines passed over
};

// Tells on stderr which lines it passes over and why.
AssignTables read_assign_tables(const SolveAssign& with);

std::string assign_lines(const AssignTables& tables, const solvers::Assignment& found);

}  // namespace cli
