// What a browser must load before the first screen.
#include <iostream>

#include "bench/measurements.hpp"
#include "bench/program.hpp"

namespace bench {

void measure_web() {
    std::cout << "web: the JavaScript of the first views, compressed (at most 250 kB)\n";
    const auto weighed = run_program({"/usr/bin/env", "node", SPARK_SOURCE_DIR "/web/scripts/weigh.mjs"});
    std::string line = "  ";
    for (const char letter : weighed.output) {
        line += letter;
        if (letter == '\n') line += "  ";
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    std::cout << line << (weighed.code == 0 ? "  met\n" : "  NOT MET\n");
}

}  // namespace bench
