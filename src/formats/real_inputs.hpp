// Where tests find the inputs that nobody here wrote; a clone on its own does not have them, and the tests say so.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace formats {

inline std::filesystem::path real_inputs() {
    const char* folder = std::getenv("SPARK_SHARED");
    return folder != nullptr ? std::filesystem::path(folder) / "data"
                             : std::filesystem::path(SPARK_SOURCE_DIR) / ".." / "shared" / "data";
}

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace formats

#define SPARK_NEEDS_REAL_INPUTS()                                                \
    if (!std::filesystem::exists(formats::real_inputs())) {                      \
        GTEST_SKIP() << "needs the shared inputs at " << formats::real_inputs(); \
    }
