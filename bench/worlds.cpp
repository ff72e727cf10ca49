#include "bench/worlds.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "bench/figures.hpp"
#include "bench/program.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

// A hash of all that a world is made from (FNV-1a; only to tell a change).
std::string stamp() {
    std::vector<fs::path> files;
    for (const auto* folder : {"migrations", "demo", "src/demo"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(SPARK_SOURCE_DIR) / folder))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::uint64_t hash = 14695981039346656037ull;
    for (const auto& path : files) {
        std::ifstream in(path, std::ios::binary);
        for (std::istreambuf_iterator<char> at(in), end; at != end; ++at)
            hash = (hash ^ static_cast<unsigned char>(*at)) * 1099511628211ull;
    }
    return std::to_string(hash);
}

std::string content(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string world(int applications) {
    std::string path = folder() + "/world-" + std::to_string(applications) + ".db";
    const auto now = stamp();
    if (fs::exists(path) && content(path + ".stamp") == now) return path;
    for (const auto* suffix : {"", "-wal", "-shm", ".stamp"}) fs::remove(path + suffix);
    std::cout << "Filling a world of " << applications << " applications ..." << std::flush;
    const auto made =
        run_well({program("spark"), "demo", "--db", "sqlite:" + path, "--applications", std::to_string(applications)});
    std::cout << " " << number(made.seconds) << " s, " << number(applications / made.seconds) << " a second, at most "
              << number(made.peak_mib) << " MiB" << std::endl;
    std::ofstream(path + ".stamp") << now;
    return path;
}

std::string copy_of_world(int applications, const std::string& name) {
    std::string path = folder() + "/" + name + ".db";
    for (const auto* suffix : {"", "-wal", "-shm"}) fs::remove(path + suffix);
    fs::copy_file(world(applications), path);
    return path;
}

}  // namespace bench
