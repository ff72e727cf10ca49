#include "formats/row_width.hpp"

#include <algorithm>
#include <string>

namespace formats {

void RowWidth::settle(Row& row, std::size_t count) {
    auto& fields = row.fields;
    if (of_ == Width::of_each_row) return fields.resize(count);
    if (width_ == 0) width_ = count;
    const auto filled = [](const std::string& value) { return !value.empty(); };
    for (std::size_t missing = count; missing < std::min(width_, fields.size()); ++missing) fields[missing].clear();
    fields.resize(std::max(width_, count));
    if (std::none_of(fields.begin() + static_cast<std::ptrdiff_t>(width_), fields.end(), filled)) {
        fields.resize(width_);
    } else if (!row.trouble) {
        row.trouble = {Fault::too_many_values, width_ + 1, count, width_};
    }
}

}  // namespace formats
