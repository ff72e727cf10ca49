// How far apart each reviewer's scores lie, beside what the files they read let expect.
#pragma once

#include "solvers/calibration.hpp"
#include "solvers/review_equations.hpp"

namespace solvers {

// Sets each spread to the mean square of the reviewer's scores about their own mean, in units of what is expected.
void tell_spreads(Calibration& result, const ReviewGroup& group, const ReviewEquations& equations);

// Makes deviations of them, drawn towards 1 as far as they differ no more than chance lets few scores differ (an
// inverse chi-square prior, its weight from the spreads themselves: Smyth, Statistical Applications in Genetics 3,
// 2004).
void shrink_spreads(Calibration& result);

}  // namespace solvers
