// `spark import applications`: brings a spreadsheet into a call, as the house.
#include "cli/commands.hpp"
#include "core/problem.hpp"

namespace cli {

int import(const Import&) { throw core::refused("not_yet", "Import is not here yet."); }

}  // namespace cli
