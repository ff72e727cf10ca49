// The spreadsheet of files for `spark solve select`, as the problem that its rules make of it.
#pragma once
#include <string>
#include <vector>

#include "cli/solve_names.hpp"
#include "cli/solve_rules.hpp"
#include "solvers/choice.hpp"

namespace cli {

struct SelectTables {
    SolveNames files;
    std::vector<SelectRule> rules;
    std::vector<std::string> attributes;              // the columns that rules name
    std::vector<std::vector<std::string>> described;  // of each file, those columns
    solvers::ChoiceProblem problem;
    int places = 0;           // behind the point, of scores
    bool exact = true;        // no score was rounded
    std::size_t refused = 0;  // lines passed over
};

// Tells on stderr which lines are passed over and why. Throws core::Problem where a rule names no column.
SelectTables read_select_tables(const std::string& files, const std::string& rules, std::int64_t places);

std::string select_lines(const SelectTables& tables, const std::vector<std::uint32_t>& chosen);

}  // namespace cli
