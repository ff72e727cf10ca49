// What a file needs of its readers: how many of its readings are for somebody in particular.
#pragma once
#include <optional>
#include <vector>

#include "core/problem.hpp"
#include "core/values.hpp"

namespace reviews {

// What a reviewer is, as the house knows them.
enum class ReviewerKind { investor, entrepreneur, expert };
enum class NeedOf { investor, entrepreneur, expert, sector, speaks_its_language };

// So many readings of each file are for such readers; each reader fills one need of a file. Readings that no need
// names are for anybody.
struct Need {
    core::Number<1, 50> count;
    NeedOf of = NeedOf::investor;
};

// In the words of the field, "needs.1.of": a need named twice, or more than a file has `reads`.
std::vector<core::FieldError> faults(const std::vector<Need>& needs, std::int64_t reads);

}  // namespace reviews
