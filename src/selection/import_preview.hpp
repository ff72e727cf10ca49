// What a mapping would do with each line, without storing anything.
#pragma once
#include <filesystem>
#include <functional>

#include "selection/import_plan.hpp"

namespace selection {

struct ImportLine {
    std::int64_t line;
    std::string startup_name;
    LineOutcome outcome;
    std::optional<std::string> column, reason;
};
struct UnmappedValue {
    std::int64_t column;
    std::string value;
    std::int64_t count;
};
// A value of a column that takes few values, and what it is taken for.
struct ReadValue {
    std::int64_t column;
    std::string value, meaning;  // a value's name, an option's key; "ignore": it says nothing here
    std::int64_t count;
};
struct ImportPreview {
    std::vector<ImportLine> lines;  // at most 100, those that are not simply taken first
    std::int64_t new_ = 0, updated = 0, unchanged = 0, refused = 0, lookalikes = 0;
    std::vector<UnmappedValue> unmapped_values;
    std::vector<ReadValue> read_values;  // guessed, not given by the mapping
};

using EachLine = std::function<void(const ImportLine&)>;
// `each` sees every line in the order of the file; may be empty.
ImportPreview preview_file(db::Read& read, const ImportWork& work, const std::filesystem::path& file,
                           const EachLine& each);

}  // namespace selection
