// A mapping as people write it by hand for the command line.
#pragma once
#include "selection/imports.hpp"

namespace selection {

// What was guessed.
Mapping guessed_mapping(bool header, const std::vector<ReadColumn>& columns);

// Either the mapping of the API, or less: {"columns": {"Company": "name", "Website": "website"}, "values": {"Status":
// {"Retenu": "offered"}}}, or only {"Company": "name"}. Columns are named, or told by their number from 1; what is not
// named is left out, and where no columns are told at all the guesses stay. Throws 400 `bad_json`, 422 `invalid`.
Mapping mapping_in(std::string_view json, bool header, const std::vector<ReadColumn>& columns);

}  // namespace selection
