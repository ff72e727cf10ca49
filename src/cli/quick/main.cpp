// `spark`: solves by itself, in milliseconds; all else is done by `spark-house` beside it, which takes ten to load its
// libraries.
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string_view>

#include "cli/solve.hpp"
#include "core/problem.hpp"

namespace {

bool is_text(const char* path) {
    std::ifstream file(path, std::ios::binary);
    char start[4] = {};
    file.read(start, sizeof start);
    const std::string_view seen(start, sizeof start);
    return seen != "PK\x03\x04" && seen != "\xD0\xCF\x11\xE0" && seen.find('\0') == std::string_view::npos;
}

// Names of options and of files that are not there yet are no files that need the house.
bool solves_text(int argc, char** argv) {
    if (argc < 3 || std::string_view(argv[1]) != "solve") return false;
    if (std::string_view(argv[2]) != "assign" && std::string_view(argv[2]) != "calibrate") return false;
    for (int at = 3; at < argc; ++at)
        if (std::filesystem::is_regular_file(argv[at]) && std::filesystem::file_size(argv[at]) > 3 &&
            !is_text(argv[at]))
            return false;
    return true;
}

// Memory that grows is taken once and kept, and comes in large pages where the system has them: asking for it page by
// page is up to a fifth of a small problem's time. What is not touched costs nothing.
void take_memory() {
    constexpr std::size_t large_page = std::size_t{2} << 20, size = 128 * large_page;
    ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
    ::mallopt(M_TOP_PAD, 4 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    void* taken = std::malloc(size);
    if (taken == nullptr) return;
    void* first = taken;
    std::size_t whole = size;
    if (std::align(large_page, size - large_page, first, whole) != nullptr)
        ::madvise(first, size - large_page, MADV_HUGEPAGE);
    std::free(taken);
}

int solve(int argc, char** argv) {
    take_memory();
    CLI::App app{"Spark runs the headquarters of a startup ecosystem.", "spark"};
    app.require_subcommand(1);
    int code = 0;
    cli::Solve with;
    cli::solve_command(app, with, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) ? 2 : 0;
    }
    return code;
}

int run_house(char** argv) {
    const auto house = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "spark-house";
    ::execv(house.c_str(), argv);
    std::cerr << "spark: " << house.string() << " is missing: it belongs beside this program.\n";
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return solves_text(argc, argv) ? solve(argc, argv) : run_house(argv);
    } catch (const core::Problem& problem) {
        std::cerr << "spark: " << problem.what() << "\n";
    } catch (const std::exception& e) {
        std::cerr << "spark: " << e.what() << "\n";
    }
    return 1;
}
