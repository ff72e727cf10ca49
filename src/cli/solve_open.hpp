// How `spark solve` opens a spreadsheet: the quick program reads text alone, the house's whatever `formats` reads.
#pragma once
#include <memory>
#include <string>

#include "formats/table.hpp"

namespace cli {

std::unique_ptr<formats::Table> open_for_solving(const std::string& path);

}  // namespace cli
