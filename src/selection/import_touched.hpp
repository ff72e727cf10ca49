// Whether anybody has changed since what an import brought.
#pragma once
#include "selection/import_write.hpp"

namespace selection {

// A line that changed what was there before.
struct ImportedChange {
    std::int64_t line, application_id;
    Before before;
};
inline constexpr std::int64_t no_line_above = std::int64_t{1} << 53;
// Those not put back yet, the last line first.
std::vector<ImportedChange> changes_of(db::Read& read, std::int64_t import, std::int64_t above, std::int64_t limit);

// Throws 409 `touched` with the files that were changed since.
void expect_untouched(db::Read& read, std::int64_t import);

}  // namespace selection
