#include "cli/solve_open.hpp"

namespace cli {

std::unique_ptr<formats::Table> open_for_solving(const std::string& path) { return formats::open_table(path); }

}  // namespace cli
