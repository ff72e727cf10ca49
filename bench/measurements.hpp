// What bin/bench can measure, a function each; they print their figures and throw when a measurement can't be made.
#pragma once

namespace bench {

void measure_http();
void measure_writes();
void measure_import();
void measure_web();
void measure_sign_in();
void measure_solve();
void measure_selection();

}  // namespace bench
